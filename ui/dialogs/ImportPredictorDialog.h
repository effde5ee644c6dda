// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hatter::ui {

/// What a latency predictor of the reference does not say of itself: whose times it predicts, for sentences of which
/// length, and the scale of its numbers. The work is the caller's.
class ImportPredictorDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportPredictorDialog(const QString& file, QWidget* parent = nullptr);

    QString target() const;
    /// HAT's settings with feature-norm and lat-norm; empty: the reference's usual scale.
    QString settings() const;
    int sentenceLength() const;

private:
    QLineEdit *m_target, *m_settings;
    QSpinBox* m_length;
    QPushButton* m_import;
};

}  // namespace hatter::ui
