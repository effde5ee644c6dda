// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/GeneForm.h"

#include "models/SteeringText.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int Any = -1;
constexpr int EncoderColumn = 1, DecoderColumn = 4;

/// Families that have a gene in each layer, by their column.
const std::pair<const char*, int> LayerFamilies[] = {{"encoder-ffn", 1},         {"encoder-heads", 2},
                                                     {"decoder-ffn", 4},         {"decoder-self-heads", 5},
                                                     {"decoder-cross-heads", 6}, {"decoder-span", 7}};

std::string keyOf(const std::string& family, int layer) {
    return layer == 0 ? family : family + ":" + std::to_string(layer);
}
}  // namespace

GeneForm::GeneForm(space::DesignSpace space, Kind kind, QWidget* parent)
    : QWidget(parent), m_space(std::move(space)), m_kind(kind) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::Space);
    grid->setVerticalSpacing(Theme::SpaceTiny);
    grid->setColumnMinimumWidth(3, Theme::SpaceMedium);
    grid->addWidget(makeBold(tr("Encoder"), this), 0, EncoderColumn, 1, 2);
    grid->addWidget(makeBold(tr("Decoder"), this), 0, DecoderColumn, 1, 4);
    grid->addWidget(makeLabel(tr("Depth"), this), 1, 0);
    addField(grid, "encoder-layers", 1, EncoderColumn, 2);
    addField(grid, "decoder-layers", 1, DecoderColumn, 2);
    grid->addWidget(makeLabel(tr("Embedding width"), this), 2, 0);
    addField(grid, "encoder-embed", 2, EncoderColumn, 2);
    addField(grid, "decoder-embed", 2, DecoderColumn, 2);
    const QString heads[] = {tr("FFN"), tr("heads"), tr("FFN"), tr("self heads"), tr("enc–dec"), tr("span")};
    for (std::size_t i = 0; i < std::size(LayerFamilies); ++i)
        grid->addWidget(makeSmall(heads[i], this), 3, LayerFamilies[i].second, Qt::AlignBottom);
    grid->setRowMinimumHeight(3, Theme::SpaceHuge);
    int row = 4;
    if (m_kind == Kind::Wishes)
        addLayer(grid, 0, row++);
    for (int layer = 1; layer <= std::max(m_space.encoderLayers, m_space.decoderLayers); ++layer)
        addLayer(grid, layer, row++);
    if (m_kind == Kind::Values)
        setGenome(m_space.encode(m_space.smallest()));
}

void GeneForm::addLayer(QGridLayout* grid, int layer, int row) {
    auto* name = makeLabel(layer == 0 ? tr("All layers") : tr("Layer %1").arg(layer), this);
    grid->addWidget(name, row, 0);
    if (layer > 0)
        m_layerWidgets.append(name);
    for (const auto& [family, column] : LayerFamilies)
        addField(grid, keyOf(family, layer), row, column);
}

void GeneForm::addField(QGridLayout* grid, const std::string& key, int row, int column, int span) {
    const auto positions = m_space.genePositions(key);
    if (positions.empty())
        return;
    auto* field = new QComboBox(this);
    field->setObjectName(QString::fromStdString(key));
    field->setAccessibleName(geneText(key));
    field->setToolTip(geneText(key));
    if (m_kind == Kind::Wishes)
        field->addItem(tr("any"), Any);
    for (const int choice : m_space.geneChoices(positions.front()))
        field->addItem(QString::number(choice), choice);
    if (key.find(':') != std::string::npos)
        m_layerWidgets.append(field);
    connect(field, &QComboBox::currentIndexChanged, this, [this, key] { take(key); });
    grid->addWidget(field, row, column, 1, span);
    m_fields[key] = field;
}

QComboBox* GeneForm::field(const std::string& key) const {
    const auto found = m_fields.find(key);
    return found == m_fields.end() ? nullptr : found->second;
}

int GeneForm::choiceOf(const std::string& key) const {
    return m_fields.at(key)->currentData().toInt();
}

void GeneForm::take(const std::string& key) {
    if (m_quiet)
        return;
    if (m_kind == Kind::Values) {
        for (const std::size_t position : m_space.genePositions(key))
            m_genome[position] = choiceOf(key);
        enableLayers();
    }
    Q_EMIT changed();
}

void GeneForm::setGenome(const space::Genome& genome) {
    m_quiet = true;
    m_genome = genome;
    for (const auto& [key, field] : m_fields)
        field->setCurrentIndex(field->findData(genome[m_space.genePositions(key).front()]));
    m_quiet = false;
    enableLayers();
    Q_EMIT changed();
}

/// Layers beyond the depth are no part of the SubTransformer.
void GeneForm::enableLayers() {
    const int encoder = choiceOf("encoder-layers"), decoder = choiceOf("decoder-layers");
    for (const auto& [key, field] : m_fields)
        if (const auto colon = key.find(':'); colon != std::string::npos)
            field->setEnabled(std::stoi(key.substr(colon + 1)) <= (key.starts_with("encoder") ? encoder : decoder));
}

void GeneForm::setFixed(const std::map<std::string, int>& fixed) {
    m_quiet = true;
    for (const auto& [key, field] : m_fields) {
        const auto wish = fixed.find(key);
        field->setCurrentIndex(wish == fixed.end() ? 0 : std::max(0, field->findData(wish->second)));
    }
    m_quiet = false;
    Q_EMIT changed();
}

std::map<std::string, int> GeneForm::fixed() const {
    std::map<std::string, int> out;
    for (const auto& [key, field] : m_fields)
        if (const int choice = field->currentData().toInt(); choice != Any)
            out[key] = choice;
    return out;
}

void GeneForm::setLayersVisible(bool visible) {
    for (QWidget* widget : m_layerWidgets)
        widget->setVisible(visible);
}

}  // namespace hatter::ui
