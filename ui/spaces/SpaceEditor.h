// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spaces/SpaceDraft.h"

#include <QWidget>
#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;
class QToolButton;
class QUndoStack;

namespace hatter::ui {

class ChoiceField;
class NoteLine;

/// A design space to be written: a list of choices for each gene family, and what else makes a SuperTransformer. Says
/// at each field what is wrong with it. Every edit is a step of its history; what is typed in one go is one. GUI thread
/// only.
class SpaceEditor : public QWidget {
    Q_OBJECT

public:
    explicit SpaceEditor(QWidget* parent = nullptr);

    /// Begins anew: there is nothing to undo.
    void setSpace(const space::DesignSpace& space);
    /// As a step that can be undone, under this name.
    void startFrom(const space::DesignSpace& space, const QString& name);

    const SpaceDraft& draft() const { return m_draft; }
    /// Nothing while the draft does not hold.
    const std::optional<space::DesignSpace>& space() const { return m_space; }
    QUndoStack& history() { return *m_history; }
    ChoiceField& field(GeneFamily family) const { return *m_fields[static_cast<std::size_t>(family)]; }

    /// As wide as the settings under More, also while they are folded.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    /// The settings under More were folded or unfolded.
    void folded();

private:
    class Step;

    void buildChoices(QGridLayout* grid);
    QWidget* buildMore();
    void addField(QGridLayout* grid, GeneFamily family, int row, int column);
    void edited(int field, const QString& what);
    SpaceDraft read() const;
    void apply(const SpaceDraft& draft);
    void write(const SpaceDraft& draft);
    void refresh();

    std::array<ChoiceField*, GeneFamilies> m_fields{};
    QToolButton* m_more = nullptr;
    QWidget* m_moreBox = nullptr;
    QSpinBox* m_qkvDim = nullptr;
    QComboBox *m_tables = nullptr, *m_encoderNorm = nullptr, *m_decoderNorm = nullptr, *m_spanRule = nullptr;
    QCheckBox* m_originalScaling = nullptr;
    NoteLine* m_moreNote;
    QUndoStack* m_history;
    SpaceDraft m_draft;
    std::optional<space::DesignSpace> m_space;
    int m_series = 0;  ///< what is typed in one go
    bool m_showing = false;
};

}  // namespace hatter::ui
