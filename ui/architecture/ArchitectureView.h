// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/ArchitecturePainter.h"
#include "space/DesignSpace.h"

#include <QString>
#include <QWidget>
#include <optional>

namespace hatter::ui {

/// One SubTransformer as a picture; a screen reader hears the layer list in words. GUI thread only.
class ArchitectureView : public QWidget {
    Q_OBJECT

public:
    explicit ArchitectureView(QWidget* parent = nullptr);

    /// Nothing: a muted sentence stands in the place.
    void setArchitecture(std::optional<space::SubTransformer> sub);
    /// The sizes of the SuperTransformer: the scale of the drawing.
    void setScale(const space::DesignSpace& space);
    void setShares(std::optional<LayerShares> shares);
    /// Marks what differs from `reference`.
    void setReference(std::optional<space::SubTransformer> reference);
    void setLegendVisible(bool visible);
    void setEmptyText(const QString& text);

    /// The layers in words.
    static QString describe(const space::SubTransformer& sub);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void changed();
    ArchitectureOptions options() const;

    std::optional<space::SubTransformer> m_sub;
    std::optional<space::SubTransformer> m_reference;
    std::optional<LayerShares> m_shares;
    std::optional<space::DesignSpace> m_space;
    QString m_emptyText;
    bool m_legend = true;
};

}  // namespace hatter::ui
