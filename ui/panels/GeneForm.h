// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <QWidget>
#include <map>
#include <string>

class QComboBox;
class QGridLayout;
class QLabel;

namespace hatter::ui {

/// The genes of a design space as fields to choose from: depth and width of both sides, and a row for each layer.
/// Either the values of one genome, or what is wished of genes, where each may be left open and a first row speaks for
/// all layers. GUI thread only.
class GeneForm : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Values, Wishes };

    GeneForm(space::DesignSpace space, Kind kind, QWidget* parent = nullptr);

    /// Of Kind::Values. The genome belongs to the space.
    void setGenome(const space::Genome& genome);
    const space::Genome& genome() const { return m_genome; }

    /// Of Kind::Wishes: choices by DesignSpace::geneKey, or by the family of all layers.
    void setFixed(const std::map<std::string, int>& fixed);
    std::map<std::string, int> fixed() const;

    /// The rows of single layers; the row for all of them stays.
    void setLayersVisible(bool visible);

    /// The field of a gene or a family; null: there is none.
    QComboBox* field(const std::string& key) const;

Q_SIGNALS:
    void changed();

private:
    void addField(QGridLayout* grid, const std::string& key, int row, int column, int span = 1);
    void addLayer(QGridLayout* grid, int layer, int row);
    void take(const std::string& key);
    void enableLayers();
    int choiceOf(const std::string& key) const;

    space::DesignSpace m_space;
    Kind m_kind;
    space::Genome m_genome;
    std::map<std::string, QComboBox*> m_fields;
    QVector<QWidget*> m_layerWidgets;
    bool m_quiet = false;
};

}  // namespace hatter::ui
