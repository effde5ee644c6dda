// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace hatter::ui {

/// The search's settings as they were last chosen. The window waits for a feasible limit instead of giving up.
workbench::SearchOptions rememberedSearchOptions();

/// Settings of the next search; remembered when accepted.
class SearchSettingsDialog : public QDialog {
    Q_OBJECT

public:
    SearchSettingsDialog(double limitMs, double fastestMs, double slowestMs, QWidget* parent = nullptr);

    double limitMs() const;
    /// Without the limit, which is the plot's.
    void showOptions(const workbench::SearchOptions& options);

public Q_SLOTS:
    void accept() override;

private:
    void restoreDefaults();
    /// Only what the chosen method uses can be set.
    void enableForMethod();
    search::Method chosenMethod() const;

    QSpinBox *m_iterations, *m_population, *m_parents, *m_mutations, *m_crossovers, *m_seed, *m_subset;
    QDoubleSpinBox *m_probability, *m_limit;
    QComboBox *m_method, *m_recipe;
    QCheckBox *m_racing, *m_fullFront, *m_frontBleu;
};

}  // namespace hatter::ui
