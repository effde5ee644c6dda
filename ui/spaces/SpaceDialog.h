// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/SpaceChoices.h"
#include "spaces/SpaceCard.h"

#include <QDialog>
#include <optional>

class QMenu;
class QPushButton;
class QScrollArea;

namespace hatter::ui {

class NoteLine;
class SpaceEditor;
class StoreReader;

/// What a workspace lets be done with its design space.
struct SpacePlace {
    enum class State {
        Free,     ///< another space can take its place
        Working,  ///< not while something runs
        Begun     ///< a SuperTransformer belongs to it: a copy can be saved for a new workspace
    };
    State state = State::Free;
    std::optional<space::DesignSpace> space;  ///< the workspace's
    bool measured = false;                    ///< latencies were measured for it
    SpaceCounting counting;
};

/// The design space of a workspace to be written, with its figures beside it. Starts from the workspace's, one that
/// ships, or a file. Taking it into the workspace is the caller's work, saving as YAML is done here. GUI thread only.
class SpaceDialog : public QDialog {
    Q_OBJECT

public:
    /// `reader` reads and writes files on its thread; it outlives the dialog.
    SpaceDialog(StoreReader& reader, const SpacePlace& place, QWidget* parent = nullptr);

    /// The workspace has changed meanwhile. What was edited stays.
    void setPlace(const SpacePlace& place);
    /// Starts from a HAT YAML; what is wrong with it is said in the dialog.
    void openFile(const QString& file);
    void saveTo(const QString& file);
    /// The space could not be taken.
    void sayFailed(const QString& details);

    SpaceEditor& editor() { return *m_editor; }

Q_SIGNALS:
    void taken(const hatter::space::DesignSpace& space);

private:
    QWidget* buildHead();
    void followHistory();
    void grow();
    void fillStart(const QVector<SpaceChoice>& choices);
    void chooseFile();
    void chooseTarget();
    void start(const space::DesignSpace& space, const QString& name);
    void refresh();
    void showState();

    StoreReader& m_reader;
    SpacePlace m_place;
    SpaceEditor* m_editor = nullptr;
    SpaceCard* m_card;
    QScrollArea* m_scroll = nullptr;
    QMenu* m_start;
    NoteLine *m_state, *m_news;
    QPushButton *m_take = nullptr, *m_save = nullptr, *m_undo = nullptr, *m_redo = nullptr;
};

}  // namespace hatter::ui
