// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/SubSource.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "dialogs/CandidateDialog.h"
#include "engine/Session.h"
#include "settings/Format.h"
#include "space/Counts.h"
#include "space/HatYaml.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace hatter::ui {

namespace {

constexpr qsizetype LargestText = 1 << 20;  ///< a SubTransformer has a few hundred bytes

bool isRemark(const QString& line) {
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(QLatin1Char('#'));
}

/// The same one has the same number, which no candidate of a search has.
qint64 keyOf(const std::string& hash) {
    return -1 - static_cast<qint64>(std::stoull(hash.substr(0, 12), nullptr, 16));
}

}  // namespace

QStringList yamlDocuments(const QString& text) {
    QStringList documents;
    QStringList lines;
    const auto end = [&] {
        if (!std::all_of(lines.begin(), lines.end(), isRemark))
            documents << lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
        lines.clear();
    };
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (line.trimmed() == QLatin1String("---"))
            end();
        else
            lines << line;
    }
    end();
    return documents;
}

SubSource::SubSource(Session& session, QWidget* page) : QObject(page), m_session(session), m_page(page) {
    connect(&session, &Session::closed, this, &SubSource::closeForm);
}

QString SubSource::obstacle() const {
    if (!m_session.isOpen())
        return tr("Open a workspace first: a SubTransformer belongs to a design space.");
    if (!m_session.facts().super.space)
        return tr("The workspace has no design space yet.");
    return {};
}

void SubSource::paste() {
    const QString text = QGuiApplication::clipboard()->text();
    if (yamlDocuments(text).isEmpty()) {
        Q_EMIT failed(tr("There is no text on the clipboard that could be a SubTransformer."), {});
        return;
    }
    parse(text, tr("clipboard"), tr("pasted"));
}

void SubSource::chooseFile() {
    auto* dialog = new QFileDialog(m_page, tr("Open a SubTransformer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("HAT YAML (*.yml *.yaml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files)
            open(file);
    });
    dialog->open();
}

void SubSource::open(const QString& file) {
    if (const QString why = obstacle(); !why.isEmpty()) {
        Q_EMIT failed(why, {});
        return;
    }
    m_session.reader().read(
        this,
        [path = std::filesystem::path(file.toStdString())] {
            if (std::filesystem::file_size(path) > static_cast<std::uintmax_t>(LargestText))
                throw InputError({path.string(), 0, {}}, "is too large for the YAML of a SubTransformer");
            return readFile(path);
        },
        [this, file](const std::string& text) {
            parse(QString::fromStdString(text), file, QFileInfo(file).fileName());
        },
        [this](const QString& reason) { Q_EMIT failed(tr("The file could not be read."), reason); });
}

void SubSource::parse(const QString& text, const QString& name, const QString& origin) {
    if (const QString why = obstacle(); !why.isEmpty() || text.size() > LargestText) {
        Q_EMIT failed(why.isEmpty() ? tr("That is too much text for a SubTransformer.") : why, {});
        return;
    }
    m_session.reader().read(
        this,
        [documents = yamlDocuments(text), name = name.toStdString(), space = *m_session.facts().super.space] {
            std::vector<space::SubTransformer> subs;
            for (const QString& document : documents)
                subs.push_back(space::parseSubTransformer(document.toStdString(), name, space));
            return subs;
        },
        [this, origin](const std::vector<space::SubTransformer>& subs) {
            if (subs.empty())
                Q_EMIT failed(tr("There is no SubTransformer in it."), {});
            for (const space::SubTransformer& sub : subs)
                add(sub, origin);
        },
        [this](const QString& reason) {
            Q_EMIT failed(tr("That is no SubTransformer of this workspace's design space."), reason);
        });
}

CompareList::Item SubSource::itemOf(const space::SubTransformer& sub) const {
    const WorkspaceFacts& facts = m_session.facts();
    const std::string hash = space::hashOf(sub);
    CompareList::Item item{HandRun, {}, facts.super.space};
    item.row.draw = keyOf(hash);
    item.row.origin = search::Origin::Manual;
    item.row.sub = sub;
    item.row.hash = QString::fromStdString(hash);
    item.target = facts.latency.target;
    FlopLengths lengths;
    if (facts.latency.predictor) {
        const latency::Protocol& protocol = facts.latency.predictor->protocol();
        lengths = {protocol.sourceLength, protocol.targetLength};
        item.row.predictedMs = facts.latency.predictor->totalMs(sub);
    }
    if (item.space) {
        item.row.parameters = space::parameterCount(*item.space, sub);
        item.row.flops = space::flopCount(*item.space, sub, lengths.source, lengths.target);
    }
    return item;
}

/// With the loss, where a search of this workspace knows it.
void SubSource::add(const space::SubTransformer& sub, const QString& origin) {
    const CompareList::Item item = itemOf(sub);
    const auto& runs = m_session.facts().runs;
    if (runs.empty()) {
        Q_EMIT made(item, origin);
        return;
    }
    m_session.reader().read(
        this,
        [workspace = m_session.workspace(), run = runs.front().id, hash = item.row.hash.toStdString()] {
            return readKnownLoss(workspace, run, hash);
        },
        [this, item, origin](std::optional<double> loss) {
            CompareList::Item known = item;
            known.row.loss = loss;
            Q_EMIT made(known, origin);
        },
        [this, item, origin](const QString&) { Q_EMIT made(item, origin); });
}

void SubSource::openForm(const std::optional<space::SubTransformer>& sub) {
    if (const QString why = obstacle(); !why.isEmpty()) {
        Q_EMIT failed(why, {});
        return;
    }
    closeForm();
    const WorkspaceFacts& facts = m_session.facts();
    const space::DesignSpace& space = *facts.super.space;
    const std::string target = facts.latency.target.toStdString();
    CostsPtr costs = costsOf(facts.latency, space, target);
    // Latencies are not known before something is measured: the rest of the form is as useful.
    if (!costs)
        costs =
            std::make_shared<const PredictedCosts>(space, target, std::map<std::string, PredictedCosts::Predictor>());
    const bool fits = sub && space.contains(*sub);
    m_form = new CandidateDialog(costs, fits ? *sub : space.largest(), m_page);
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    m_form->setActionText(tr("Add to the comparison"));
    m_form->setEvaluation(true,
                          tr("It stands beside the others, and translates with weights of the SuperTransformer."));
    connect(m_form, &CandidateDialog::asked, this, &SubSource::lookUp);
    connect(m_form, &CandidateDialog::evaluateRequested, this,
            [this](const space::SubTransformer& made) { add(made, tr("from the form")); });
    m_form->show();
}

void SubSource::closeForm() {
    if (m_form)
        m_form->close();
}

void SubSource::lookUp(const space::SubTransformer& sub) {
    const QString hash = QString::fromStdString(space::hashOf(sub));
    const auto& runs = m_session.facts().runs;
    if (!m_session.isOpen() || runs.empty()) {
        if (m_form)
            m_form->setKnown(hash, {});
        return;
    }
    const auto known = [this, hash](std::optional<double> loss) {
        if (m_form)
            m_form->setKnown(hash,
                             loss ? tr("Known: a loss of %1, measured.").arg(format::number(*loss, 3)) : QString());
    };
    m_session.reader().read(
        this,
        [workspace = m_session.workspace(), run = runs.front().id, key = hash.toStdString()] {
            return readKnownLoss(workspace, run, key);
        },
        known, [known](const QString&) { known(std::nullopt); });
}

}  // namespace hatter::ui
