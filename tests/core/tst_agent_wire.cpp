// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeMeter.h"
#include "Shared.h"
#include "agent/Lines.h"
#include "agent/Wire.h"
#include "base/Error.h"
#include "base/Random.h"
#include "space/HatYaml.h"

#include <limits>
#include <random>

using namespace hatter;
using namespace hatter::agent;

class AgentWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesAreCut();
    void longLinesAreRefused();
    void greetingSurvives();
    void chatterIsNoGreeting_data();
    void chatterIsNoGreeting();
    void otherVersionsAreNamed();
    void spacesSurvive_data();
    void spacesSurvive();
    void subTransformersSurvive_data();
    void subTransformersSurvive();
    void requestsSurvive();
    void answersSurvive();
    void messagesNeedNotBeUtf8();
    void damagedLinesAreRefused_data();
    void damagedLinesAreRefused();
    void deepNestingIsRefused();
    void noDamageDoesHarm();

private:
    static space::DesignSpace toySpace() {
        return space::readDesignSpace(HATTER_SOURCE_DIR "/tests/support/toy/space.yml");
    }
    static space::DesignSpace spaceOf(const QString& file) {
        return space::readDesignSpace((QStringLiteral(HATTER_SOURCE_DIR "/") + file).toStdString());
    }
    static std::vector<std::string> soundLines();
    static void addSpaces();
};

namespace {

Greeting someGreeting() {
    return {test::fakeMachine("Cortex-A72"), "0.1.0", {"cpu", "cuda"}};
}

template <class Value>
Value throughReply(const Value& value) {
    const Reply reply = replyFrom(toLine(Reply{41, value}));
    return reply.id == 41 ? std::get<Value>(reply.answer) : Value();
}

void replaceOnce(std::string& text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
}

}  // namespace

std::vector<std::string> AgentWireTest::soundLines() {
    const space::DesignSpace space = toySpace();
    const std::string sub = space::writeSubTransformer(space.largest());
    return {toLine(someGreeting()),
            toLine(Request{1, Prepare{{space, {}, "cpu"}, 2.5}}),
            toLine(Request{2, Time{sub, 5, 20}}),
            toLine(Request{3, Profile{sub}}),
            toLine(Request{3, Stop()}),
            toLine(Reply{1, test::fakeMachine("Cortex-A72")}),
            toLine(Reply{2, Alive()}),
            toLine(Reply{2, test::fakeTimes(space.largest(), 3)}),
            toLine(Reply{3, test::fakeShares(space.largest())}),
            toLine(Reply{3, HasStopped()}),
            toLine(Reply{4, Failure{"no memory", false}})};
}

void AgentWireTest::linesAreCut() {
    Lines lines;
    QVERIFY(!lines.next());
    lines.add("one\ntw");
    QCOMPARE(lines.next().value(), std::string("one"));
    QVERIFY(!lines.next());
    QCOMPARE(std::string(lines.rest()), std::string("tw"));
    lines.add("o\r\n\n");
    QCOMPARE(lines.next().value(), std::string("two"));
    QCOMPARE(lines.next().value(), std::string());
    QVERIFY(!lines.next());
}

void AgentWireTest::longLinesAreRefused() {
    Lines whole;
    whole.add(std::string(MaxLine, 'x') + "\n");
    QCOMPARE(whole.next()->size(), MaxLine);
    whole.add(std::string(MaxLine + 1, 'x') + "\n");
    HATTER_THROWS(InputError, "longer than 1024 KiB", whole.next());
    Lines endless;
    endless.add(std::string(MaxLine + 1, 'x'));
    HATTER_THROWS(InputError, "longer than 1024 KiB", endless.next());
}

void AgentWireTest::greetingSurvives() {
    const auto greeting = greetingFrom(toLine(someGreeting()));
    QVERIFY(greeting.has_value());
    QVERIFY(greeting->machine == someGreeting().machine);
    QCOMPARE(greeting->version, std::string("0.1.0"));
    QVERIFY(greeting->devices == someGreeting().devices);
}

void AgentWireTest::chatterIsNoGreeting_data() {
    QTest::addColumn<QString>("line");
    for (const char* line : {"", "Linux pi 6.1.0 aarch64", "{", "{}", "[\"hatter-agent\"]", "\"hatter-agent\"", "null",
                             "hatter-agent: command not found", "{\"agent\":1}"})
        QTest::newRow(line) << line;
}

void AgentWireTest::chatterIsNoGreeting() {
    QFETCH(QString, line);
    QVERIFY(!greetingFrom(line.toStdString()));
}

void AgentWireTest::otherVersionsAreNamed() {
    std::string line = toLine(someGreeting());
    replaceOnce(line, "\"hatter-agent\":1", "\"hatter-agent\":7");
    replaceOnce(line, "\"0.1.0\"", "\"3.4.5\"");
    HATTER_THROWS(InputError, "Hatter 3.4.5) speaks version 7 of the protocol", greetingFrom(line));
    HATTER_THROWS(InputError, "version 1: install the same version of Hatter on both machines", greetingFrom(line));
    // Of another version's greeting nothing else is known.
    HATTER_THROWS(InputError, "there speaks version 2", greetingFrom("{\"hatter-agent\":2}"));
}

void AgentWireTest::addSpaces() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"resources/spaces/demo.yml", "resources/spaces/space0.yml", "resources/spaces/space1.yml",
                             "tests/support/toy/space.yml"})
        QTest::newRow(file) << file;
}

void AgentWireTest::spacesSurvive_data() {
    addSpaces();
}

void AgentWireTest::spacesSurvive() {
    QFETCH(QString, file);
    space::DesignSpace space = spaceOf(file);
    // A name is a person's, whatever a file could be called.
    space.name = "WMT'14 en-de: \"HAT\" / \xc3\xa4";
    for (const bool flag : {false, true}) {
        space.encoderNormalizeBefore = flag;
        space.decoderNormalizeBefore = !flag;
        space.vocabOriginalScaling = flag;
        space.shareAllEmbeddings = flag;
        space.shareDecoderInputOutputEmbeddings = true;
        space.spanRule = flag ? space::SpanRule::Used : space::SpanRule::Super;
        latency::Protocol protocol;
        protocol.vocabulary = 6632;
        protocol.interval = 0.017;
        protocol.cores = "0,2-3";
        const Request request = requestFrom(toLine(Request{9, Prepare{{space, protocol, "cuda"}, 0.25}}));
        QCOMPARE(request.id, 9);
        const auto& prepare = std::get<Prepare>(request.order);
        QVERIFY(prepare.settings.space == space);
        QVERIFY(prepare.settings.protocol == protocol);
        QCOMPARE(prepare.settings.device, std::string("cuda"));
        QCOMPARE(prepare.beatSeconds, 0.25);
    }
}

void AgentWireTest::subTransformersSurvive_data() {
    addSpaces();
}

void AgentWireTest::subTransformersSurvive() {
    QFETCH(QString, file);
    space::DesignSpace space = spaceOf(file);
    PythonRandom random(1);
    for (const auto rule : {space::SpanRule::Super, space::SpanRule::Used}) {
        space.spanRule = rule;
        for (int i = 0; i < 100; ++i) {
            const space::SubTransformer sub = space.sample(random);
            const Request request = requestFrom(toLine(Request{2, Time{space::writeSubTransformer(sub), 0, 1}}));
            const auto read = space::parseSubTransformer(std::get<Time>(request.order).sub, "wire", space);
            QCOMPARE(space::toText(read), space::toText(sub));
            QVERIFY(read == sub);
            QCOMPARE(read.superEncoderLayers > 0, rule == space::SpanRule::Super);
        }
    }
}

void AgentWireTest::requestsSurvive() {
    const Request time = requestFrom(toLine(Request{2, Time{"text: 1\n# \"\\\n", 5, MaxRuns}}));
    QCOMPARE(time.id, 2);
    QCOMPARE(std::get<Time>(time.order).sub, std::string("text: 1\n# \"\\\n"));
    QCOMPARE(std::get<Time>(time.order).uncounted, 5);
    QCOMPARE(std::get<Time>(time.order).counted, MaxRuns);
    QCOMPARE(std::get<Profile>(requestFrom(toLine(Request{3, Profile{"sub"}})).order).sub, std::string("sub"));
    QVERIFY(std::holds_alternative<Stop>(requestFrom(toLine(Request{3, Stop()})).order));
    for (const std::string& line : soundLines())
        QVERIFY(line.find('\n') == std::string::npos);
}

void AgentWireTest::answersSurvive() {
    latency::RunTimes times = test::fakeTimes(toySpace().largest(), 20);
    times.encoderMs.push_back(1e-7 / 3.0);
    times.decoderMs.push_back(0.1 + 0.2);
    times.conditions.throttled = 3;
    const auto read = throughReply(times);
    QVERIFY(read.encoderMs == times.encoderMs);
    QVERIFY(read.decoderMs == times.decoderMs);
    QVERIFY(read.conditions == times.conditions);

    const auto shares = test::fakeShares(toySpace().largest());
    const auto readShares = throughReply(shares);
    QVERIFY(readShares.encoderMs == shares.encoderMs);
    QVERIFY(readShares.decoderMs == shares.decoderMs);
    QCOMPARE(readShares.encoderRestMs, shares.encoderRestMs);
    QCOMPARE(readShares.decoderRestMs, shares.decoderRestMs);

    QVERIFY(throughReply(test::fakeMachine("x")) == test::fakeMachine("x"));
    QCOMPARE(throughReply(Failure{"bad", true}).message, std::string("bad"));
    QVERIFY(throughReply(Failure{"bad", true}).isInput);
    QVERIFY(!throughReply(Failure{"bad", false}).isInput);
    QVERIFY(std::holds_alternative<Alive>(replyFrom(toLine(Reply{1, Alive()})).answer));
    QVERIFY(std::holds_alternative<HasStopped>(replyFrom(toLine(Reply{1, HasStopped()})).answer));
    // As many as one request may ask for stay within a line.
    times.encoderMs.assign(MaxRuns, 1234.0 / 3.0);
    times.decoderMs = times.encoderMs;
    QVERIFY(toLine(Reply{1, times}).size() < MaxLine);
    QCOMPARE(throughReply(times).decoderMs.size(), std::size_t{MaxRuns});
}

void AgentWireTest::messagesNeedNotBeUtf8() {
    const std::string read =
        throughReply(Failure{"caf\xe9 \x1b[31mred\nline " + std::string(9000, 'x'), false}).message;
    QVERIFY(read.starts_with("caf\xef\xbf\xbd  [31mred line xxx"));
    QVERIFY(read.size() < 4100);
}

void AgentWireTest::damagedLinesAreRefused_data() {
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, int line, const char* from, const char* to, const char* message) {
        QTest::newRow(name) << line << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << QString::fromLatin1(message);
    };
    row("greeting: version as text", 0, "\"hatter-agent\":1", "\"hatter-agent\":\"1\"", "'hatter-agent'");
    row("greeting: no machine", 0, "\"machine\"", "\"engine\"", "'machine' is missing");
    row("greeting: machine as text", 0, "\"machine\":{", "\"machine\":7,\"x\":{", "'machine' is not an object");
    row("greeting: a device that is no word", 0, "\"cuda\"", "3", "no word");
    row("greeting: devices are no list", 0, "[\"cpu\",\"cuda\"]", "\"cpu\"", "not a list");
    row("request: no id", 1, "\"id\"", "\"ID\"", "'id' is missing");
    row("request: id 0", 1, "\"id\":1", "\"id\":0", "'id'");
    row("request: half an id", 1, "\"id\":1", "\"id\":1.5", "'id'");
    row("request: id beyond 64 bits", 1, "\"id\":1", "\"id\":18446744073709551615", "'id'");
    row("request: unknown", 1, "\"prepare\"", "\"repair\"", "'repair' is not known");
    row("request: damaged space", 1, "qkv-dim: 32", "qkv-dim: 33", "design space");
    row("request: protocol as text", 1, "\"protocol\":{", "\"protocol\":\"\",\"x\":{", "'protocol' is not an object");
    row("request: damaged protocol", 1, "\"beam\":5", "\"beam\":0", "key 'beam'");
    row("request: never a sign of life", 1, "\"beat-seconds\":2.5", "\"beat-seconds\":0", "'beat-seconds'");
    row("request: negative runs", 2, "\"counted\":20", "\"counted\":-1", "'counted'");
    row("request: too many runs", 2, "\"counted\":20", "\"counted\":10001", "'counted'");
    row("request: runs as text", 2, "\"uncounted\":5", "\"uncounted\":\"5\"", "'uncounted'");
    row("request: no sub", 3, "\"sub\"", "\"bus\"", "'sub' is missing");
    row("answer: unknown", 6, "\"alive\"", "\"alife\"", "'alife' is unknown");
    row("answer: a negative time", 7, "\"encoder-ms\":[", "\"encoder-ms\":[-1.0,", "'encoder-ms'");
    row("answer: no number", 7, "\"encoder-ms\":[", "\"encoder-ms\":[null,", "'encoder-ms'");
    row("answer: no conditions", 7, "\"conditions\"", "\"condition\"", "'conditions' is missing");
    row("answer: times are no list", 7, "\"decoder-ms\":[", "\"decoder-ms\":7,\"x\":[", "not a list");
    row("answer: no rest", 8, "\"encoder-rest-ms\"", "\"rest\"", "'encoder-rest-ms' is missing");
    row("answer: unknown kind of error", 10, "\"failure\"", "\"fault\"", "unknown kind 'fault'");
    row("answer: cut off", 9, "}", "", "an object was expected");
}

void AgentWireTest::damagedLinesAreRefused() {
    QFETCH(int, line);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    std::string text = soundLines().at(static_cast<std::size_t>(line));
    QVERIFY(text.find(from.toStdString()) != std::string::npos);
    replaceOnce(text, from.toStdString(), to.toStdString());
    const QByteArray expected = message.toUtf8();
    if (line == 0)
        HATTER_THROWS(InputError, expected.constData(), greetingFrom(text));
    else if (line <= 4)
        HATTER_THROWS(InputError, expected.constData(), requestFrom(text));
    else
        HATTER_THROWS(InputError, expected.constData(), replyFrom(text));
}

void AgentWireTest::deepNestingIsRefused() {
    const std::string deep = std::string(400000, '[') + std::string(400000, ']');
    HATTER_THROWS(InputError, "object was expected", requestFrom(deep));
    std::string line = soundLines().at(5);
    replaceOnce(line, "\"machine\":{", "\"machine\":{\"deep\":" + deep + ",");
    HATTER_THROWS(InputError, "object was expected", replyFrom(line));
    QCOMPARE(idOf(deep), 0);
}

void AgentWireTest::noDamageDoesHarm() {
    std::mt19937 random(4);
    const std::vector<std::string> sound = soundLines();
    int readable = 0;
    int refused = 0;
    for (int i = 0; i < 6000; ++i) {
        std::string line = sound[random() % sound.size()];
        for (unsigned n = random() % 3 + 1; n > 0 && !line.empty(); --n) {
            const std::size_t at = random() % line.size();
            switch (random() % 4) {
                case 0:
                    line[at] = static_cast<char>(random());
                    break;
                case 1:
                    line.erase(at, random() % 8 + 1);
                    break;
                case 2:
                    line.insert(at, line.substr(random() % line.size(), random() % 40));
                    break;
                default:
                    line[at] = "0123456789-+.eE\"{}[],:"[random() % 22];
            }
        }
        static_cast<void>(idOf(line));
        const auto attempt = [&](auto&& read) {
            try {
                read();
                ++readable;
            } catch (const InputError&) {
                ++refused;
            }
        };
        attempt([&] { greetingFrom(line); });
        attempt([&] { requestFrom(line); });
        attempt([&] { replyFrom(line); });
    }
    QVERIFY(readable > 0);
    QVERIFY(refused > readable);
}

QTEST_GUILESS_MAIN(AgentWireTest)
#include "tst_agent_wire.moc"
