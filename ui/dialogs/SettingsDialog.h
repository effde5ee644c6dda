// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace hatter::ui {

/// What the program remembers as a person's wishes: language, look, and the figures that pages begin with. What is
/// changed holds at once, but for language and size of the letters, which hold from the next start.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Figures that pages begin with: those that show them read them again.
    void figuresChanged();

private:
    QFormLayout* lookForm();
    QFormLayout* latencyForm();
    QFormLayout* searchForm();
    void showStored();  ///< without signals
    void showStartNote();
    void restore();

    QComboBox *m_language, *m_theme, *m_textSize, *m_kind, *m_method;
    QLabel* m_startNote;
    QDoubleSpinBox* m_goal;
    QSpinBox *m_samples, *m_iterations, *m_population, *m_subset;
};

}  // namespace hatter::ui
