// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"

#include <string>
#include <vector>

namespace hatter::latency {

/// How a latency is measured; stored with every measurement. Defaults follow the reference (SEMANTICS vii), but for its
/// oversight: gradient mode and dropout are off here.
struct Protocol {
    std::string runtime = "eager";  ///< LibTorch's operators
    int vocabulary = 8000;          ///< size of the output layer
    int sourceLength = 30;          ///< tokens with </s>
    int targetLength = 30;          ///< decoded steps
    int beam = 5;
    int batch = 1;
    int threads = 1;
    std::string cores;  ///< that the threads are pinned to, as in taskset: "0,2-3"; empty: not pinned
    std::string dtype = "float32";
    int warmUp = 5;
    int runs = 20;
    int rounds = 4;         ///< sittings that the runs are spread over, others' runs between them
    double trim = 0.1;      ///< share dropped at each end of the sorted runs
    int mostRuns = 60;      ///< further rounds are made until the interval is narrow enough or so many runs were made;
                            ///< not above `runs`: always `runs`, as the reference does
    double interval = 0.01; ///< narrow enough: half width of the total's interval, as a share of it

    bool operator==(const Protocol&) const = default;
};

/// True if latencies under both mean the same, though their number of runs may differ: only such ones are fitted or
/// compared together.
bool comparable(const Protocol& a, const Protocol& b);

/// The device of targets that figures were imported for: nothing can be measured on them from here.
inline constexpr char ImportedDevice[] = "imported";

/// A machine that runs models, as this workspace knows it.
struct Target {
    std::string name = "This CPU";
    std::string device = "cpu";  ///< "cpu", "cuda" or ImportedDevice
    std::string fingerprint;     ///< processor, cores, memory, OS, LibTorch: one line; empty: not met yet
    std::string command;         ///< starts an agent there, through the shell ("ssh pi hatter-agent"); empty: here
    std::string machine;         ///< JSON of Machine; empty: not met yet
    int threads = 0;             ///< that models run with there; 0: 1
    std::string cores;           ///< that the threads are pinned to; empty: not pinned

    bool operator==(const Target&) const = default;
};

/// One measured SubTransformer: trimmed means and standard deviations over the runs, milliseconds.
struct Measurement {
    space::SubTransformer sub;
    double encoderMs = 0.0;
    double decoderMs = 0.0;
    double encoderStdMs = 0.0;
    double decoderStdMs = 0.0;
    double encoderCiMs = 0.0;  ///< half width of the mean's 90 % confidence interval; 0: not known
    double decoderCiMs = 0.0;
    int runs = 0;  ///< that the means are over, before trimming; 0: the protocol's

    double totalMs() const { return encoderMs + decoderMs; }
    /// Half width of the total's 90 % confidence interval: encoder and decoder are timed apart.
    double totalCiMs() const;
};

/// What is known of a latency from its runs, which were made in several sittings of `roundSizes` runs.
struct MeanInterval {
    double mean = 0.0;  ///< trimmed, as trimmedMean()
    double std = 0.0;
    double ci = 0.0;  ///< half width of the 90 % confidence interval of the mean; infinity with a single run
};
/// The wider one of two intervals: Tukey and McLaughlin's for a trimmed mean (by the winsorised deviation), and
/// Student's over the rounds' own trimmed means, since runs of one sitting are alike.
MeanInterval meanInterval(const std::vector<double>& runsMs, const std::vector<int>& roundSizes, double trim);

/// The mean and standard deviation of `runsMs` after dropping `trim` of them at each end (at least one at the slow end,
/// as the reference does). Throws InputError if nothing is left.
struct TrimmedMean {
    double mean = 0.0;
    double std = 0.0;
};
TrimmedMean trimmedMean(std::vector<double> runsMs, double trim);

std::string toJson(const Protocol& protocol);
/// Throws InputError on damaged text.
Protocol protocolFromJson(const std::string& json);

}  // namespace hatter::latency
