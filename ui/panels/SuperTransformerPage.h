// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Task.h"
#include "panels/Page.h"
#include "space/HatSettings.h"

#include <QPointer>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hatter::ui {

class LossChart;
class SpaceDialog;
class TaskCard;
struct SpacePlace;

/// The SuperTransformer: its design space, and its training as it goes.
class SuperTransformerPage : public Page {
    Q_OBJECT

public:
    explicit SuperTransformerPage(Session& session, QWidget* parent = nullptr);

    TaskCard& task() { return *m_task; }
    /// Shows an import that fills this workspace.
    void followImport(TaskId id);
    /// Fills the form with HAT's settings of a SuperTransformer; they hold when the training starts.
    void propose(const QString& file, const space::HatFile& settings);
    /// What the open workspace, if there is one, lets be done with its design space.
    SpacePlace spacePlace();
    /// Opens the workspace's design space to be edited; null where no workspace is open.
    SpaceDialog* editSpace();

protected:
    void forget() override;

private:
    QWidget* buildForm();
    void proposeSettings();
    void showSettings(const workbench::TrainSuperOptions& settings);
    void proposeUpdates();
    void refresh();
    void showSpace();
    void takeSpace(const space::DesignSpace& space);
    void showHistory();
    void train();

    TaskCard *m_task, *m_importTask;
    LossChart* m_chart;
    QLabel *m_space, *m_state, *m_speed;
    QSpinBox *m_updates, *m_tokens, *m_warmUp, *m_seed;
    QDoubleSpinBox* m_rate;
    QComboBox *m_schedule, *m_precision, *m_device;
    QLineEdit* m_designSpace;
    QPushButton *m_train, *m_editSpace;
    QPointer<SpaceDialog> m_spaceDialog;
    std::optional<workbench::TrainSuperOptions> m_fromFile;  ///< what the form has no field for
    bool m_proposed = false;  ///< the form shows what the workspace's training was made with
};

}  // namespace hatter::ui
