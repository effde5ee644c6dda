// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateFilter.h"

#include "base/Error.h"

#include <QRegularExpression>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace hatter::ui {

namespace {

using Over = CandidateFilter::Over;

template <typename Row>
struct Getters {
    std::optional<double> (*number)(const Row&) = nullptr;
    std::size_t (*word)(const Row&) = nullptr;  ///< which of the field's words
};

/// One name: a number, a word out of a list, or, with neither, text that is looked through.
struct Field {
    const char* name;
    Over over = Over::Run;  ///< from here on it is known
    Getters<CandidateRow> row = {};
    Getters<StoredRow> stored = {};
    std::vector<QString> words = {};

    bool isWord() const { return stored.word != nullptr; }
    bool isText() const { return stored.word == nullptr && stored.number == nullptr; }
};

const Getters<CandidateRow>& gettersOf(const Field& field, const CandidateRow&) {
    return field.row;
}
const Getters<StoredRow>& gettersOf(const Field& field, const StoredRow&) {
    return field.stored;
}

std::optional<double> whole(qint64 value) {
    return static_cast<double>(value);
}

// What the two kinds of rows say in different ways.
qint64 parameters(const CandidateRow& r) {
    return r.parameters;
}
qint64 parameters(const StoredRow& r) {
    return r.architecture->parameters;
}
qint64 flops(const CandidateRow& r) {
    return r.flops;
}
qint64 flops(const StoredRow& r) {
    return r.architecture->flops;
}
qint64 encoderDepth(const CandidateRow& r) {
    return static_cast<qint64>(r.sub.encoder.size());
}
qint64 encoderDepth(const StoredRow& r) {
    return r.architecture->encoderDepth;
}
qint64 decoderDepth(const CandidateRow& r) {
    return static_cast<qint64>(r.sub.decoder.size());
}
qint64 decoderDepth(const StoredRow& r) {
    return r.architecture->decoderDepth;
}
qint64 encoderEmbed(const CandidateRow& r) {
    return r.sub.encoderEmbed;
}
qint64 encoderEmbed(const StoredRow& r) {
    return r.architecture->encoderEmbed;
}
qint64 decoderEmbed(const CandidateRow& r) {
    return r.sub.decoderEmbed;
}
qint64 decoderEmbed(const StoredRow& r) {
    return r.architecture->decoderEmbed;
}

/// A figure that both kinds of rows have.
template <typename Get>
Field number(const char* name, Get get) {
    return {name, Over::Run, {get, nullptr}, {get, nullptr}};
}

/// A figure of stored rows alone.
Field storedNumber(const char* name, std::optional<double> (*get)(const StoredRow&)) {
    return {name, Over::Workspace, {}, {get, nullptr}};
}

template <typename Get>
Field wordOf(const char* name, Get get, std::vector<QString> words) {
    return {name, Over::Run, {nullptr, get}, {nullptr, get}, std::move(words)};
}

/// Words are those of the store, so that a condition means the same in every language. All of them, in the order of
/// the enumeration: which one a row has is then a number, and no text is compared for a row.
template <typename Enumeration>
std::vector<QString> wordsUpTo(Enumeration last) {
    std::vector<QString> words;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        words.push_back(QString::fromStdString(search::toText(static_cast<Enumeration>(i))));
    return words;
}

/// Members of the front have a word of their own, behind the store's.
std::vector<QString> decisionWords() {
    std::vector<QString> words = wordsUpTo(search::Decision::Dropped);
    words.push_back(QStringLiteral("front"));
    return words;
}

const std::vector<Field>& fieldsOf() {
    const auto decision = [](const auto& row) {
        return static_cast<std::size_t>(row.onFront ? static_cast<int>(search::Decision::Dropped) + 1
                                                    : static_cast<int>(row.decision));
    };
    static const std::vector<Field> all = {
        storedNumber("run", [](const StoredRow& r) { return whole(r.run); }),
        number("number", [](const auto& r) { return whole(r.draw); }),
        number("latency", [](const auto& r) { return std::optional(r.predictedMs); }),
        number("measured", [](const auto& r) { return r.measuredMs; }),
        number("limit", [](const auto& r) { return std::optional(r.limitMs); }),
        number("loss", [](const auto& r) { return r.loss; }),
        number("bleu", [](const auto& r) { return r.bleu; }),
        number("params", [](const auto& r) { return std::optional(static_cast<double>(parameters(r)) / 1e6); }),
        number("flops", [](const auto& r) { return std::optional(static_cast<double>(flops(r)) / 1e9); }),
        number("generation", [](const auto& r) { return whole(r.generation); }),
        number("encoder.depth", [](const auto& r) { return whole(encoderDepth(r)); }),
        number("decoder.depth", [](const auto& r) { return whole(decoderDepth(r)); }),
        number("encoder.embed", [](const auto& r) { return whole(encoderEmbed(r)); }),
        number("decoder.embed", [](const auto& r) { return whole(decoderEmbed(r)); }),
        storedNumber("sentences", [](const StoredRow& r) { return whole(r.sentences); }),
        storedNumber("seconds", [](const StoredRow& r) { return std::optional(r.seconds); }),
        wordOf(
            "origin", [](const auto& r) { return static_cast<std::size_t>(r.origin); },
            wordsUpTo(search::Origin::Manual)),
        wordOf("decision", decision, decisionWords()),
        Field{"text", Over::Workspace},
    };
    return all;
}

enum class Operator { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, Contains };

std::optional<Operator> operatorOf(const QString& text) {
    static const std::vector<std::pair<QString, Operator>> all = {
        {QStringLiteral("<"), Operator::Less},          {QStringLiteral("<="), Operator::LessEqual},
        {QStringLiteral("≤"), Operator::LessEqual},     {QStringLiteral(">"), Operator::Greater},
        {QStringLiteral(">="), Operator::GreaterEqual}, {QStringLiteral("≥"), Operator::GreaterEqual},
        {QStringLiteral("="), Operator::Equal},         {QStringLiteral("=="), Operator::Equal},
        {QStringLiteral("!="), Operator::NotEqual},     {QStringLiteral("≠"), Operator::NotEqual},
        {QStringLiteral("~"), Operator::Contains}};
    for (const auto& [name, op] : all)
        if (name == text)
            return op;
    return std::nullopt;
}

bool compare(double a, Operator op, double b) {
    switch (op) {
        case Operator::Less:
            return a < b;
        case Operator::LessEqual:
            return a <= b;
        case Operator::Greater:
            return a > b;
        case Operator::GreaterEqual:
            return a >= b;
        case Operator::Equal:
            return std::abs(a - b) < 1e-9;
        case Operator::NotEqual:
            return std::abs(a - b) >= 1e-9;
        case Operator::Contains:
            break;
    }
    return false;
}

/// Rows of one run are not looked through: their lines would have to be written first.
bool holds(const CandidateRow&, const std::string&) {
    return false;
}

/// Both are in lower case.
bool holds(const StoredRow& row, const std::string& text) {
    return row.architecture->text.find(text) != std::string::npos ||
           row.architecture->hash.find(text) != std::string::npos;
}

}  // namespace

struct CandidateFilter::Node {
    enum class Kind { And, Or, Not, Compare } kind = Kind::Compare;
    std::shared_ptr<const Node> left, right;
    const Field* field = nullptr;
    Operator op = Operator::Equal;
    double number = 0;
    std::vector<char> meets = {};  ///< a word: which of the field's meet the condition
    std::string text = {};         ///< what is looked for

    template <typename Row>
    bool accepts(const Row& row) const {
        switch (kind) {
            case Kind::And:
                return left->accepts(row) && right->accepts(row);
            case Kind::Or:
                return left->accepts(row) || right->accepts(row);
            case Kind::Not:
                return !left->accepts(row);
            case Kind::Compare:
                break;
        }
        if (field->isText())
            return holds(row, text);
        const auto& get = gettersOf(*field, row);
        if (field->isWord())
            return meets[get.word(row)] != 0;
        const auto value = get.number != nullptr ? get.number(row) : std::nullopt;
        return value && compare(*value, op, number);
    }
};

namespace {

using NodePointer = std::shared_ptr<const CandidateFilter::Node>;
using Kind = CandidateFilter::Node::Kind;

/// Recursive descent over the words of one line.
class Parser {
public:
    Parser(const QString& text, Over over) : m_over(over) {
        static const QRegularExpression token(
            QStringLiteral("\\s*(\"[^\"]*\"|[A-Za-z][A-Za-z.]*|[0-9]+(?:[.,][0-9]+)?|<=|>=|!=|==|[<>=≤≥≠()]|\\S)"));
        for (auto it = token.globalMatch(text.trimmed()); it.hasNext();)
            m_words << it.next().captured(1);
    }

    NodePointer parse() {
        if (m_words.isEmpty())
            return nullptr;
        const NodePointer root = either();
        if (m_at < m_words.size())
            fail(QStringLiteral("'and' or 'or' was expected"));
        return root;
    }

private:
    [[noreturn]] void fail(const QString& expected) const {
        const QString found =
            m_at < m_words.size() ? QStringLiteral("'%1'").arg(m_words[m_at]) : QStringLiteral("the end");
        throw InputError((expected + QStringLiteral(", not ") + found).toStdString());
    }
    bool takes(const char* word) {
        if (m_at >= m_words.size() || m_words[m_at].compare(QLatin1String(word), Qt::CaseInsensitive) != 0)
            return false;
        ++m_at;
        return true;
    }
    static NodePointer join(Kind kind, NodePointer left, NodePointer right) {
        auto node = std::make_shared<CandidateFilter::Node>();
        node->kind = kind;
        node->left = std::move(left);
        node->right = std::move(right);
        return node;
    }
    NodePointer either() {
        NodePointer node = both();
        while (takes("or"))
            node = join(Kind::Or, node, both());
        return node;
    }
    NodePointer both() {
        NodePointer node = one();
        while (takes("and"))
            node = join(Kind::And, node, one());
        return node;
    }
    NodePointer one() {
        if (++m_depth > 100)
            fail(QStringLiteral("fewer brackets were expected"));
        NodePointer node;
        if (takes("not")) {
            node = join(Kind::Not, one(), nullptr);
        } else if (takes("(")) {
            node = either();
            if (!takes(")"))
                fail(QStringLiteral("')' was expected"));
        } else {
            node = comparison();
        }
        --m_depth;
        return node;
    }
    NodePointer comparison() {
        auto node = std::make_shared<CandidateFilter::Node>();
        const bool alone = m_over == Over::Workspace && m_at < m_words.size() && m_words[m_at].startsWith(u'"');
        if (alone) {
            node->field = &fieldsOf().back();
            node->op = Operator::Contains;
            value(*node);
            return node;
        }
        node->field = field();
        node->op = operatorFor(*node->field);
        value(*node);
        return node;
    }
    Operator operatorFor(const Field& field) {
        const auto op = m_at < m_words.size() ? operatorOf(m_words[m_at]) : std::nullopt;
        if (field.isText() && op != Operator::Contains)
            fail(QStringLiteral("~ was expected: text is looked for"));
        if (!op || (*op == Operator::Contains && !field.isText()))
            fail(QStringLiteral("a comparison (< <= = != >= >) was expected"));
        if (field.isWord() && *op != Operator::Equal && *op != Operator::NotEqual)
            fail(QStringLiteral("= or != was expected for a word"));
        ++m_at;
        return *op;
    }
    const Field* field() {
        for (const Field& field : fieldsOf())
            if (field.over <= m_over && takes(field.name))
                return &field;
        fail(QStringLiteral("one of %1 was expected").arg(CandidateFilter::fields(m_over).join(QStringLiteral(", "))));
    }
    void value(CandidateFilter::Node& node) {
        if (m_at >= m_words.size())
            fail(QStringLiteral("a value was expected"));
        QString text = m_words[m_at];
        if (node.field->isText()) {
            text.remove(QLatin1Char('"'));
            if (text.isEmpty())
                fail(QStringLiteral("text was expected"));
            node.text = text.toLower().toStdString();
            ++m_at;
            return;
        }
        if (node.field->isWord()) {
            text.remove(QLatin1Char('"'));
            ++m_at;
            // "too slow" is two words
            if (m_at < m_words.size() && text.compare(QLatin1String("too"), Qt::CaseInsensitive) == 0 && takes("slow"))
                text = QStringLiteral("too slow");
            for (const QString& word : node.field->words)
                node.meets.push_back((word.compare(text, Qt::CaseInsensitive) == 0) == (node.op == Operator::Equal));
            return;
        }
        bool ok = false;
        node.number = text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
        if (!ok)
            fail(QStringLiteral("a number was expected"));
        ++m_at;
    }

    Over m_over;
    QStringList m_words;
    int m_at = 0;
    int m_depth = 0;
};

}  // namespace

CandidateFilter CandidateFilter::parse(const QString& text, Over over) {
    CandidateFilter filter;
    filter.m_root = Parser(text, over).parse();
    return filter;
}

QStringList CandidateFilter::fields(Over over) {
    QStringList names;
    for (const Field& field : fieldsOf())
        if (field.over <= over)
            names << QString::fromLatin1(field.name);
    return names;
}

bool CandidateFilter::accepts(const CandidateRow& row) const {
    return !m_root || m_root->accepts(row);
}

bool CandidateFilter::accepts(const StoredRow& row) const {
    return !m_root || m_root->accepts(row);
}

}  // namespace hatter::ui
