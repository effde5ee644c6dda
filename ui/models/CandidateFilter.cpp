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

using Number = std::optional<double> (*)(const CandidateRow&);
using Word = std::size_t (*)(const CandidateRow&);

struct Field {
    const char* name;
    Number number;  ///< one of the two
    Word word;      ///< which of `words`
    std::vector<QString> words = {};
};

double whole(qint64 value) {
    return static_cast<double>(value);
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

std::size_t decisionWord(const CandidateRow& row) {
    return static_cast<std::size_t>(row.onFront ? static_cast<int>(search::Decision::Dropped) + 1
                                                : static_cast<int>(row.decision));
}

const std::vector<Field>& fieldsOf() {
    static const std::vector<Field> all = {
        Field{"number", [](const CandidateRow& r) { return std::optional(whole(r.draw)); }, nullptr},
        Field{"latency", [](const CandidateRow& r) { return std::optional(r.predictedMs); }, nullptr},
        Field{"measured", [](const CandidateRow& r) { return r.measuredMs; }, nullptr},
        Field{"loss", [](const CandidateRow& r) { return r.loss; }, nullptr},
        Field{"bleu", [](const CandidateRow& r) { return r.bleu; }, nullptr},
        Field{"params", [](const CandidateRow& r) { return std::optional(whole(r.parameters) / 1e6); }, nullptr},
        Field{"generation", [](const CandidateRow& r) { return std::optional(whole(r.generation)); }, nullptr},
        Field{"encoder.depth", [](const CandidateRow& r) { return std::optional(whole(qint64(r.sub.encoder.size()))); },
              nullptr},
        Field{"decoder.depth", [](const CandidateRow& r) { return std::optional(whole(qint64(r.sub.decoder.size()))); },
              nullptr},
        Field{"encoder.embed", [](const CandidateRow& r) { return std::optional(whole(r.sub.encoderEmbed)); }, nullptr},
        Field{"decoder.embed", [](const CandidateRow& r) { return std::optional(whole(r.sub.decoderEmbed)); }, nullptr},
        Field{"origin", nullptr, [](const CandidateRow& r) { return static_cast<std::size_t>(r.origin); },
              wordsUpTo(search::Origin::Manual)},
        Field{"decision", nullptr, decisionWord, decisionWords()},
    };
    return all;
}

enum class Operator { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual };

std::optional<Operator> operatorOf(const QString& text) {
    static const std::vector<std::pair<QString, Operator>> all = {
        {QStringLiteral("<"), Operator::Less},          {QStringLiteral("<="), Operator::LessEqual},
        {QStringLiteral("≤"), Operator::LessEqual},     {QStringLiteral(">"), Operator::Greater},
        {QStringLiteral(">="), Operator::GreaterEqual}, {QStringLiteral("≥"), Operator::GreaterEqual},
        {QStringLiteral("="), Operator::Equal},         {QStringLiteral("=="), Operator::Equal},
        {QStringLiteral("!="), Operator::NotEqual},     {QStringLiteral("≠"), Operator::NotEqual}};
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
    }
    return false;
}

}  // namespace

struct CandidateFilter::Node {
    enum class Kind { And, Or, Not, Compare } kind = Kind::Compare;
    std::shared_ptr<const Node> left, right;
    const Field* field = nullptr;
    Operator op = Operator::Equal;
    double number = 0;
    std::vector<char> meets = {};  ///< a word: which of the field's meet the condition

    bool accepts(const CandidateRow& row) const {
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
        if (field->word != nullptr)
            return meets[field->word(row)] != 0;
        const auto value = field->number(row);
        return value && compare(*value, op, number);
    }
};

namespace {

using NodePointer = std::shared_ptr<const CandidateFilter::Node>;
using Kind = CandidateFilter::Node::Kind;

/// Recursive descent over the words of one line.
class Parser {
public:
    explicit Parser(const QString& text) {
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
        node->field = field();
        const auto op = m_at < m_words.size() ? operatorOf(m_words[m_at]) : std::nullopt;
        if (!op)
            fail(QStringLiteral("a comparison (< <= = != >= >) was expected"));
        if (node->field->word != nullptr && *op != Operator::Equal && *op != Operator::NotEqual)
            fail(QStringLiteral("= or != was expected for a word"));
        ++m_at;
        node->op = *op;
        value(*node);
        return node;
    }
    const Field* field() {
        for (const Field& field : fieldsOf())
            if (takes(field.name))
                return &field;
        fail(QStringLiteral("one of %1 was expected").arg(CandidateFilter::fields().join(QStringLiteral(", "))));
    }
    void value(CandidateFilter::Node& node) {
        if (m_at >= m_words.size())
            fail(QStringLiteral("a value was expected"));
        QString text = m_words[m_at];
        if (node.field->word != nullptr) {
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

    QStringList m_words;
    int m_at = 0;
    int m_depth = 0;
};

}  // namespace

CandidateFilter CandidateFilter::parse(const QString& text) {
    CandidateFilter filter;
    filter.m_root = Parser(text).parse();
    return filter;
}

QStringList CandidateFilter::fields() {
    QStringList names;
    for (const Field& field : fieldsOf())
        names << QString::fromLatin1(field.name);
    return names;
}

bool CandidateFilter::accepts(const CandidateRow& row) const {
    return !m_root || m_root->accepts(row);
}

}  // namespace hatter::ui
