// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"
#include "space/DesignSpace.h"

#include <QFrame>
#include <optional>

class QGridLayout;
class QLabel;

namespace hatter::ui {

/// What the sizes of a space are counted for.
struct SpaceCounting {
    int vocabulary = 8000;  ///< pieces of source and of target
    bool prepared = false;  ///< the workspace's data has so many; else they are what a preparation has by default
    FlopLengths lengths;    ///< tokens of the sentence that FLOPs are of
};

/// How large a space and its models are.
struct SpaceFigures {
    struct Model {
        qint64 parameters = 0;  ///< with embedding tables
        qint64 layers = 0;      ///< parameters without them
        qint64 flops = 0;       ///< of one sentence, without the output layer
        /// Of the weights in float32, bytes.
        double weights() const { return 4.0 * static_cast<double>(parameters); }
    };
    double subTransformers = 0;
    Model smallest, largest;
    /// At least, to train the SuperTransformer: its weights, their gradients and Adam's two moments, float32 each.
    double trainingBytes() const { return 4 * largest.weights(); }
};
/// Some microseconds; the space holds (DesignSpace::check).
SpaceFigures figuresOf(const space::DesignSpace& space, const SpaceCounting& counting);

/// The figures of a space as a card: its size, its smallest and largest model, and the memory they need.
class SpaceCard : public QFrame {
    Q_OBJECT

public:
    explicit SpaceCard(QWidget* parent = nullptr);

    /// Nothing: the space does not hold, and no figure is shown.
    void showFigures(const std::optional<space::DesignSpace>& space, const SpaceCounting& counting);

private:
    QLabel* addFigure(QGridLayout* grid, int row, int column, const QString& name);

    QLabel* m_size;
    struct Column {
        QLabel *parameters, *layers, *flops, *weights;
    } m_smallest{}, m_largest{};
    QLabel *m_training, *m_note;
};

}  // namespace hatter::ui
