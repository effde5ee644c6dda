// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Schema.h"

#include "base/Error.h"
#include "store/Sqlite.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>

namespace hatter::store {

namespace {

/// "Hatr": marks our files for file(1) and for us.
constexpr std::int64_t ApplicationId = 0x48617472;

// Milliseconds say _ms, losses are base 2 a target token, times are ISO 8601 in UTC.
constexpr char Version1[] = R"sql(
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE architectures (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    architecture TEXT NOT NULL,            -- one line, the same for equal architectures
    sizes TEXT NOT NULL,                   -- JSON, for json_extract()
    parameters INTEGER NOT NULL DEFAULT 0,
    flops INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    algorithm TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished', 'failed')),
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT '{}',   -- JSON
    space TEXT NOT NULL DEFAULT '',        -- HAT YAML
    checkpoint TEXT NOT NULL DEFAULT '',   -- hash of the SuperTransformer's weights
    validation_set TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT ''
);

CREATE TABLE candidates (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    draw INTEGER NOT NULL,                 -- number of the sampling decision in the run
    generation INTEGER NOT NULL,
    origin TEXT NOT NULL,                  -- random, mutation, crossover, manual
    decision TEXT NOT NULL,                -- evaluated, cached, too slow
    parents TEXT NOT NULL DEFAULT '[]',    -- JSON: draws in the same run
    genome TEXT NOT NULL DEFAULT '',       -- JSON
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    predicted_ms REAL NOT NULL,
    limit_ms REAL NOT NULL,                -- in force at this draw
    loss REAL,
    nll REAL,
    seconds REAL NOT NULL DEFAULT 0,
    UNIQUE (run, draw)
);
CREATE INDEX candidates_by_run ON candidates (run);
CREATE INDEX candidates_by_decision ON candidates (run, decision);
CREATE INDEX candidates_by_architecture ON candidates (architecture);

CREATE TABLE generations (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    best_loss REAL,
    hypervolume REAL,
    limit_ms REAL NOT NULL,
    at TEXT NOT NULL,
    state TEXT,                            -- of the last one: what a resumed search needs
    PRIMARY KEY (run, number)
);

CREATE TABLE steering (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    draw INTEGER NOT NULL,                 -- the first draw that obeyed
    generation INTEGER NOT NULL,
    from_ms REAL NOT NULL,
    to_ms REAL NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX steering_by_run ON steering (run);

CREATE TABLE evaluations (
    id INTEGER PRIMARY KEY,
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    checkpoint TEXT NOT NULL,
    validation_set TEXT NOT NULL,
    loss REAL NOT NULL,
    nll REAL NOT NULL,
    tokens INTEGER NOT NULL,
    seconds REAL NOT NULL,
    UNIQUE (architecture, checkpoint, validation_set)
);
CREATE INDEX evaluations_by_set ON evaluations (validation_set, checkpoint);

CREATE TABLE bleu_scores (
    id INTEGER PRIMARY KEY,
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    checkpoint TEXT NOT NULL,
    test_set TEXT NOT NULL,
    decoding TEXT NOT NULL,                -- JSON: beam, length penalty
    bleu REAL NOT NULL,                    -- 0..100
    signature TEXT NOT NULL,
    seconds REAL NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (architecture, checkpoint, test_set, decoding)
);

CREATE TABLE targets (
    name TEXT PRIMARY KEY,
    device TEXT NOT NULL DEFAULT 'cpu',
    fingerprint TEXT NOT NULL DEFAULT ''
);

CREATE TABLE measurements (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL REFERENCES targets (name),
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    encoder_ms REAL NOT NULL,
    decoder_ms REAL NOT NULL,
    latency_ms REAL GENERATED ALWAYS AS (encoder_ms + decoder_ms) VIRTUAL,
    encoder_std_ms REAL NOT NULL,
    decoder_std_ms REAL NOT NULL,
    protocol TEXT NOT NULL,                -- JSON
    conditions TEXT NOT NULL DEFAULT '',   -- JSON
    at TEXT NOT NULL
);
CREATE INDEX measurements_by_target ON measurements (target, architecture);

CREATE TABLE predictors (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL REFERENCES targets (name),
    predictor TEXT NOT NULL,               -- JSON
    at TEXT NOT NULL
);
CREATE INDEX predictors_by_target ON predictors (target);

CREATE TABLE exports (
    id INTEGER PRIMARY KEY,
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    at TEXT NOT NULL
);

-- For people who write SQL: a candidate with everything that is known about it.
CREATE VIEW candidate_list AS
SELECT c.id, c.run, c.draw, c.generation, c.origin, c.decision, c.predicted_ms, c.limit_ms, c.loss, c.nll, c.seconds,
       a.hash, a.architecture, a.parameters, a.flops,
       (SELECT m.latency_ms FROM measurements m WHERE m.target = r.target AND m.architecture = c.architecture
        ORDER BY m.id DESC LIMIT 1) AS measured_ms,
       (SELECT b.bleu FROM bleu_scores b WHERE b.architecture = c.architecture AND b.checkpoint = r.checkpoint
        ORDER BY b.id DESC LIMIT 1) AS bleu
FROM candidates c JOIN runs r ON r.id = c.run JOIN architectures a ON a.id = c.architecture;
)sql";

// The latency lab: targets on other machines, intervals, sessions with an anchor, quarantine, imported rows, profiles.
constexpr char Version2[] = R"sql(
ALTER TABLE targets ADD COLUMN command TEXT NOT NULL DEFAULT '';      -- starts an agent; empty: this machine
ALTER TABLE targets ADD COLUMN machine TEXT NOT NULL DEFAULT '';      -- JSON
ALTER TABLE targets ADD COLUMN threads INTEGER NOT NULL DEFAULT 0;
ALTER TABLE targets ADD COLUMN cores TEXT NOT NULL DEFAULT '';

CREATE TABLE latency_sessions (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL REFERENCES targets (name),
    protocol TEXT NOT NULL,                -- JSON
    fingerprint TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL DEFAULT '',
    anchor INTEGER NOT NULL REFERENCES architectures (id),
    anchor_ms REAL NOT NULL DEFAULT 0,     -- median of its turns in the band
    anchor_low_ms REAL NOT NULL DEFAULT 0, -- 90 % prediction interval for a further turn
    anchor_high_ms REAL NOT NULL DEFAULT 0,
    turns INTEGER NOT NULL DEFAULT 0,
    drifted INTEGER NOT NULL DEFAULT 0,
    level_changes INTEGER NOT NULL DEFAULT 0,
    band REAL NOT NULL DEFAULT 0           -- share by which a turn could be off
);
CREATE INDEX latency_sessions_by_target ON latency_sessions (target);

ALTER TABLE measurements ADD COLUMN encoder_ci_ms REAL NOT NULL DEFAULT 0; -- half width of the 90 % interval
ALTER TABLE measurements ADD COLUMN decoder_ci_ms REAL NOT NULL DEFAULT 0;
ALTER TABLE measurements ADD COLUMN runs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE measurements ADD COLUMN session INTEGER REFERENCES latency_sessions (id);
ALTER TABLE measurements ADD COLUMN role TEXT NOT NULL DEFAULT 'sample';   -- sample, anchor
ALTER TABLE measurements ADD COLUMN doubt TEXT NOT NULL DEFAULT '';        -- drift, load, residual, person: quarantined
ALTER TABLE measurements ADD COLUMN doubt_figure REAL NOT NULL DEFAULT 0;
ALTER TABLE measurements ADD COLUMN began_at TEXT NOT NULL DEFAULT '';

CREATE TABLE imported_latencies (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL REFERENCES targets (name),
    position INTEGER NOT NULL,             -- in the file, from 0: the order of measuring
    features TEXT NOT NULL,                -- JSON: the reference's ten averages
    encoder_ms REAL NOT NULL,
    decoder_ms REAL NOT NULL,
    latency_ms REAL GENERATED ALWAYS AS (encoder_ms + decoder_ms) VIRTUAL,
    encoder_std_ms REAL NOT NULL,
    decoder_std_ms REAL NOT NULL,
    doubt TEXT NOT NULL DEFAULT '',
    residual REAL NOT NULL DEFAULT 0,      -- (measured - expected) / expected
    UNIQUE (target, position)
);

CREATE TABLE latency_profiles (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL REFERENCES targets (name),
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    protocol TEXT NOT NULL,                -- JSON
    shares TEXT NOT NULL,                  -- JSON: milliseconds of each layer and of the rest
    at TEXT NOT NULL
);
CREATE INDEX latency_profiles_by_target ON latency_profiles (target, architecture);

DROP VIEW candidate_list;
CREATE VIEW candidate_list AS
SELECT c.id, c.run, c.draw, c.generation, c.origin, c.decision, c.predicted_ms, c.limit_ms, c.loss, c.nll, c.seconds,
       a.hash, a.architecture, a.parameters, a.flops,
       (SELECT m.latency_ms FROM measurements m WHERE m.target = r.target AND m.architecture = c.architecture
        AND m.role = 'sample' AND m.doubt = '' ORDER BY m.id DESC LIMIT 1) AS measured_ms,
       (SELECT b.bleu FROM bleu_scores b WHERE b.architecture = c.architecture AND b.checkpoint = r.checkpoint
        ORDER BY b.id DESC LIMIT 1) AS bleu
FROM candidates c JOIN runs r ON r.id = c.run JOIN architectures a ON a.id = c.architecture;
)sql";

// Races: losses that were estimated from a part of the sentences. Steering that outlives a crash.
constexpr char Version3[] = R"sql(
ALTER TABLE candidates ADD COLUMN sentences INTEGER NOT NULL DEFAULT 0;  -- evaluated in this run; 0: none, or not told
ALTER TABLE candidates ADD COLUMN estimated_loss REAL;                   -- decision 'dropped'

-- A change is written when it takes effect, before its generation is committed; a resumed run makes it again.
DELETE FROM steering WHERE id NOT IN (SELECT max(id) FROM steering GROUP BY run, draw);
CREATE UNIQUE INDEX steering_by_draw ON steering (run, draw);

DROP VIEW candidate_list;
CREATE VIEW candidate_list AS
SELECT c.id, c.run, c.draw, c.generation, c.origin, c.decision, c.predicted_ms, c.limit_ms, c.loss, c.nll,
       c.estimated_loss, c.sentences, c.seconds, a.hash, a.architecture, a.parameters, a.flops,
       (SELECT m.latency_ms FROM measurements m WHERE m.target = r.target AND m.architecture = c.architecture
        AND m.role = 'sample' AND m.doubt = '' ORDER BY m.id DESC LIMIT 1) AS measured_ms,
       (SELECT b.bleu FROM bleu_scores b WHERE b.architecture = c.architecture AND b.checkpoint = r.checkpoint
        ORDER BY b.id DESC LIMIT 1) AS bleu
FROM candidates c JOIN runs r ON r.id = c.run JOIN architectures a ON a.id = c.architecture;
)sql";

// Forks; states of all generations; what was evaluated of a generation that was cut off; steering of other constraints.
// The column `state` of generations is filled in all rows from here on (older runs: in the last one), and candidates
// may have draws of 0, -1, -2, ...: added by hand when the run was over.
constexpr char Version4[] = R"sql(
ALTER TABLE runs ADD COLUMN forked_from INTEGER;      -- a run; it need not be there any more
ALTER TABLE runs ADD COLUMN fork_generation INTEGER;  -- the last one that was taken over

ALTER TABLE generations ADD COLUMN sentence_losses TEXT;  -- JSON, of races: of the last generation alone

ALTER TABLE steering ADD COLUMN change TEXT NOT NULL DEFAULT '';  -- JSON of what changed besides the limit

CREATE TABLE unfinished_evaluations (      -- of the generation that a run is in
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    architecture TEXT NOT NULL,            -- its hash
    first_sentence INTEGER NOT NULL,
    end_sentence INTEGER NOT NULL,
    losses TEXT NOT NULL,                  -- JSON: nats of each sentence
    seconds REAL NOT NULL,
    PRIMARY KEY (run, architecture, first_sentence, end_sentence)
) WITHOUT ROWID;
)sql";

// Trainings of SubTransformers at their own size, with curves and sample translations. Losses on all validation pairs.
constexpr char Version5[] = R"sql(
CREATE TABLE sub_trainings (
    id INTEGER PRIMARY KEY,
    architecture INTEGER NOT NULL REFERENCES architectures (id),
    start TEXT NOT NULL CHECK (start IN ('scratch', 'inherited')),
    state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished', 'failed')),
    started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT '{}',   -- JSON
    folder TEXT NOT NULL DEFAULT '',       -- in the workspace
    super_checkpoint TEXT NOT NULL DEFAULT '', -- hash of the SuperTransformer's weights at its start; empty: there was none
    validation_set TEXT NOT NULL DEFAULT '',
    planned_updates INTEGER NOT NULL DEFAULT 0,
    updates INTEGER NOT NULL DEFAULT 0,
    pieces INTEGER NOT NULL DEFAULT 0,     -- target pieces seen
    seconds REAL NOT NULL DEFAULT 0,
    inherited_loss REAL,                   -- of the architecture with the SuperTransformer's weights
    best_loss REAL,
    best_update INTEGER,
    averaged_loss REAL,                    -- of the mean of the last checkpoints
    weights TEXT NOT NULL DEFAULT '',      -- file in the folder: the best so far, or the averaged ones
    weights_kind TEXT NOT NULL DEFAULT '', -- best, averaged
    checkpoint TEXT NOT NULL DEFAULT '',   -- hash of these weights, once it is finished
    final_loss REAL,                       -- of these weights
    bleu REAL,                             -- of these weights: 0..100, test pairs
    inherited_bleu REAL,                   -- of the SuperTransformer's weights, decoded alike
    signature TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sub_trainings_by_architecture ON sub_trainings (architecture);

CREATE TABLE sub_training_points (
    training INTEGER NOT NULL REFERENCES sub_trainings (id) ON DELETE CASCADE,
    updates INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    loss REAL,                             -- of training, mean since the point before
    nll REAL,
    learning_rate REAL,
    pieces_per_second REAL,
    valid_loss REAL,
    bleu REAL,                             -- of the first validation pairs: a curve, no score to be quoted
    PRIMARY KEY (training, updates)
) WITHOUT ROWID;

CREATE TABLE sub_training_samples (
    training INTEGER NOT NULL REFERENCES sub_trainings (id) ON DELETE CASCADE,
    updates INTEGER NOT NULL,
    pair INTEGER NOT NULL,                 -- of the validation pairs, from 0
    source TEXT NOT NULL,
    reference TEXT NOT NULL,
    translation TEXT NOT NULL,
    PRIMARY KEY (training, updates, pair)
) WITHOUT ROWID;

DROP VIEW candidate_list;
CREATE VIEW candidate_list AS
SELECT c.id, c.run, c.draw, c.generation, c.origin, c.decision, c.predicted_ms, c.limit_ms, c.loss, c.nll,
       c.estimated_loss, c.sentences, c.seconds, a.hash, a.architecture, a.parameters, a.flops,
       (SELECT m.latency_ms FROM measurements m WHERE m.target = r.target AND m.architecture = c.architecture
        AND m.role = 'sample' AND m.doubt = '' ORDER BY m.id DESC LIMIT 1) AS measured_ms,
       (SELECT b.bleu FROM bleu_scores b WHERE b.architecture = c.architecture AND b.checkpoint = r.checkpoint
        ORDER BY b.id DESC LIMIT 1) AS bleu,
       (SELECT t.bleu FROM sub_trainings t WHERE t.architecture = c.architecture AND t.state = 'finished'
        AND t.bleu IS NOT NULL ORDER BY t.id DESC LIMIT 1) AS final_bleu
FROM candidates c JOIN runs r ON r.id = c.run JOIN architectures a ON a.id = c.architecture;
)sql";

/// Entry i makes version i + 1 of version i. Entries are never changed after a release, only appended.
constexpr std::array Migrations = {Version1, Version2, Version3, Version4, Version5};

std::int64_t bigEndian(const std::array<char, 100>& header, std::size_t at) {
    std::int64_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8 | static_cast<unsigned char>(header[i]);
    return value;
}

void refuseNewer(const std::filesystem::path& file, std::int64_t version) {
    if (version > schemaVersion())
        throw InputError({file.string(), 0, {}}, "was written by a newer Hatter (schema version " +
                                                     std::to_string(version) + ", this one knows " +
                                                     std::to_string(schemaVersion()) + "); nothing was changed");
}

}  // namespace

int schemaVersion() {
    return static_cast<int>(Migrations.size());
}

void checkHeader(const std::filesystem::path& file) {
    const Where where{file.string(), 0, {}};
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code))
        throw InputError(where, "there is no such database");
    std::ifstream in(file, std::ios::binary);
    std::array<char, 100> header{};
    if (!in)
        throw InputError(where, "cannot be read");
    in.read(header.data(), header.size());
    // SQLite's file format: magic, user_version at byte 60, application_id at byte 68.
    if (in.gcount() < static_cast<std::streamsize>(header.size()) ||
        std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        throw InputError(where, "is damaged or not a database");
    if (bigEndian(header, 68) != ApplicationId)
        throw InputError(where, "is a database, but not of a Hatter workspace");
    refuseNewer(file, bigEndian(header, 60));
}

void migrate(Database& database) {
    const auto version = [&database] { return database.integer("PRAGMA user_version"); };
    refuseNewer(database.file(), version());
    while (version() < schemaVersion()) {
        Transaction transaction(database, Transaction::Kind::Write);
        // Another program may have migrated while we waited for the lock.
        const std::int64_t from = version();
        refuseNewer(database.file(), from);
        if (from >= schemaVersion())
            break;
        if (from < 0)
            throw InputError({database.file().string(), 0, {}}, "the schema version is damaged");
        database.execute(Migrations[static_cast<std::size_t>(from)]);
        database.execute("PRAGMA application_id = " + std::to_string(ApplicationId));
        database.execute("PRAGMA user_version = " + std::to_string(from + 1));
        transaction.commit();
    }
}

void requireSchema(Database& database) {
    const std::int64_t version = database.integer("PRAGMA user_version");
    refuseNewer(database.file(), version);
    if (version != schemaVersion())
        throw InputError({database.file().string(), 0, {}}, "has schema version " + std::to_string(version) +
                                                                ", expected " + std::to_string(schemaVersion()));
}

}  // namespace hatter::store
