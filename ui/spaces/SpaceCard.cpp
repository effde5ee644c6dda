// SPDX-License-Identifier: GPL-3.0-or-later
#include "spaces/SpaceCard.h"

#include "panels/Scale.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "space/Counts.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {

constexpr int Width = 330;
constexpr char16_t Dash = u'–';

SpaceFigures::Model modelOf(const space::DesignSpace& space, const space::SubTransformer& sub,
                            const SpaceCounting& counting) {
    SpaceFigures::Model model;
    model.layers = space::parameterCount(space, sub);
    model.parameters =
        model.layers + space::embeddingParameterCount(space, sub, counting.vocabulary, counting.vocabulary);
    model.flops = space::flopCount(space, sub, counting.lengths.source, counting.lengths.target);
    return model;
}

QLabel* makeWrapped(QWidget* parent) {
    QLabel* label = makeSmall({}, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

SpaceFigures figuresOf(const space::DesignSpace& space, const SpaceCounting& counting) {
    // The shortest and the longest spans: FLOPs count them, parameters do not.
    return {space.size(), modelOf(space, space.smallest(1), counting), modelOf(space, space.largest(3), counting)};
}

SpaceCard::SpaceCard(QWidget* parent)
    : QFrame(parent), m_size(makeKeyFigure(this)), m_training(makeLabel({}, this)), m_note(makeWrapped(this)) {
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceMedium, Theme::SpaceLarge, Theme::SpaceMedium);
    layout->setSpacing(Theme::SpaceTiny);
    m_size->setObjectName(QStringLiteral("size"));
    m_size->setAccessibleName(tr("SubTransformers in the space"));
    layout->addWidget(m_size);
    layout->addWidget(makeSmall(tr("SubTransformers in the space"), this));
    layout->addSpacing(Theme::SpaceMedium);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::SpaceLarge);
    grid->setVerticalSpacing(Theme::SpaceTiny);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeSmall(tr("smallest"), this), 0, 1, Qt::AlignRight);
    grid->addWidget(makeSmall(tr("largest"), this), 0, 2, Qt::AlignRight);
    const std::pair<QString, QLabel * Column::*> rows[] = {{tr("Parameters"), &Column::parameters},
                                                           {tr("without embeddings"), &Column::layers},
                                                           {tr("FLOPs of a sentence"), &Column::flops},
                                                           {tr("Memory of the weights"), &Column::weights}};
    const char* const names[] = {"parameters", "layers", "flops", "weights"};
    int row = 1;
    for (const auto& [text, figure] : rows) {
        grid->addWidget(makeLabel(text, this), row, 0);
        m_smallest.*figure = addFigure(grid, row, 1, tr("%1, smallest").arg(text));
        m_largest.*figure = addFigure(grid, row, 2, tr("%1, largest").arg(text));
        (m_smallest.*figure)->setObjectName(QStringLiteral("smallest ") + QLatin1String(names[row - 1]));
        (m_largest.*figure)->setObjectName(QStringLiteral("largest ") + QLatin1String(names[row - 1]));
        ++row;
    }
    layout->addLayout(grid);
    layout->addSpacing(Theme::Space);
    layout->addWidget(makeRule(this));
    layout->addSpacing(Theme::SpaceTiny);
    auto* training = new QHBoxLayout;
    training->addWidget(makeLabel(tr("Memory to train it"), this));
    training->addStretch();
    m_training->setObjectName(QStringLiteral("training"));
    m_training->setAccessibleName(tr("Memory to train it"));
    m_training->setFont(Theme::bold());
    training->addWidget(m_training);
    layout->addLayout(training);
    QLabel* memory = makeWrapped(this);
    memory->setText(
        tr("Memory is predicted from the parameters. Weights: 4 bytes each (float32). Training: 16 bytes each "
           "for weights, gradients and Adam's two moments of the SuperTransformer; activations come on top "
           "and grow with the batch."));
    layout->addWidget(memory);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_note);
    layout->addStretch();
}

QLabel* SpaceCard::addFigure(QGridLayout* grid, int row, int column, const QString& name) {
    QLabel* figure = makeLabel({}, this);
    figure->setFont(Theme::bold());
    figure->setAccessibleName(name);
    grid->addWidget(figure, row, column, Qt::AlignRight);
    return figure;
}

void SpaceCard::showFigures(const std::optional<space::DesignSpace>& space, const SpaceCounting& counting) {
    const QString pieces = format::count(counting.vocabulary);
    const QString embeddings =
        counting.prepared ? tr("Embeddings of %1 pieces, as this workspace's data has them.").arg(pieces)
                          : tr("Embeddings of %1 pieces: no data is prepared yet, and so many are usual.").arg(pieces);
    m_note->setText(embeddings + QLatin1Char(' ') +
                    tr("FLOPs of %1 source and %2 target tokens, without the output layer.")
                        .arg(counting.lengths.source)
                        .arg(counting.lengths.target));
    const SpaceFigures figures = space ? figuresOf(*space, counting) : SpaceFigures{};
    const auto say = [&](QLabel* label, const QString& text) { label->setText(space ? text : QString(QChar(Dash))); };
    say(m_size, format::large(figures.subTransformers));
    for (const auto& [column, model] : {std::pair{m_smallest, figures.smallest}, {m_largest, figures.largest}}) {
        say(column.parameters, format::millions(model.parameters));
        say(column.layers, format::millions(model.layers));
        say(column.flops, format::giga(model.flops));
        say(column.weights, format::memory(model.weights()));
    }
    say(m_training, tr("at least %1", "memory").arg(format::memory(figures.trainingBytes())));
    setFixedWidth(std::max(scaled(Width), layout()->minimumSize().width()));
}

}  // namespace hatter::ui
