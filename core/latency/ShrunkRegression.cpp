// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/ShrunkRegression.h"

#include "base/Median.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {
using Vector = std::vector<double>;

/// How far, a priori, the coefficients lie from equal shares (base) and from 0 (others), as standard deviations of what
/// a column contributes to a time of 1. 0: the others are left out.
struct Prior {
    double base = 0.3;
    double others = 0.0;
};
/// In the order in which they are tried: a later one must be clearly better than those before.
constexpr std::array<Prior, 7> Priors = {
    {{0.3, 0.0}, {0.1, 0.0}, {0.03, 0.0}, {1.0, 0.0}, {0.3, 0.01}, {0.3, 0.05}, {1.0, 0.3}}};

constexpr int MostRounds = 25;
constexpr double Converged = 1e-5;
/// Of the normal distribution: its deviation over its median absolute one.
constexpr double DeviationOfMedian = 1.4826;
/// Times are not known better than that.
constexpr double LeastDeviation = 1e-4;

/// gram b = moments.
struct Normal {
    explicit Normal(std::size_t n) : size(n), gram(n * n, 0.0), moments(n, 0.0) {}

    void add(const double* x, double weight) {
        for (std::size_t a = 0; a < size; ++a) {
            const double xa = weight * x[a];
            moments[a] += xa;  // the target is 1
            double* row = gram.data() + a * size;
            for (std::size_t c = 0; c <= a; ++c)
                row[c] += xa * x[c];
        }
        weights += weight;
    }
    void add(const Normal& other) {
        for (std::size_t i = 0; i < gram.size(); ++i)
            gram[i] += other.gram[i];
        for (std::size_t i = 0; i < moments.size(); ++i)
            moments[i] += other.moments[i];
        weights += other.weights;
    }

    std::size_t size;
    Vector gram;  ///< [size, size], the lower triangle
    Vector moments;
    double weights = 0.0;
};

/// The first `n` columns' solution by Cholesky's factors; `gram` is of the size `stride`.
Vector solve(Vector gram, const Vector& moments, std::size_t stride, std::size_t n) {
    Vector x(moments.begin(), moments.begin() + static_cast<std::ptrdiff_t>(n));
    for (std::size_t i = 0; i < n; ++i) {
        double* row = gram.data() + i * stride;
        for (std::size_t j = 0; j <= i; ++j) {
            const double* other = gram.data() + j * stride;
            double sum = row[j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= row[k] * other[k];
            // Rounding may leave a pivot of nearly equal columns at or below 0.
            row[j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / other[j];
        }
        for (std::size_t k = 0; k < i; ++k)
            x[i] -= row[k] * x[k];
        x[i] /= row[i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            x[i] -= gram[k * stride + i] * x[k];
        x[i] /= gram[i * stride + i];
    }
    return x;
}

class Regression {
public:
    Regression(const Table& columns, const Vector& times, std::size_t base, const ShrunkOptions& options)
        : m_x(columns), m_base(base), m_options(options), m_norms(columns.columns, 0.0), m_squares(times.size()) {
        const auto n = static_cast<double>(times.size());
        const double mean = std::accumulate(times.begin(), times.end(), 0.0) / n;
        for (std::size_t i = 0; i < times.size(); ++i) {
            double* row = m_x.values.data() + i * m_x.columns;
            for (std::size_t j = 0; j < m_x.columns; ++j) {
                row[j] /= times[i];
                m_norms[j] += row[j] * row[j] / n;
            }
            m_squares[i] = options.squares * (times[i] / mean) * (times[i] / mean);
        }
        for (double& norm : m_norms)
            norm = norm > 0.0 ? std::sqrt(norm) : 1.0;
        for (std::size_t i = 0; i < times.size(); ++i)
            for (std::size_t j = 0; j < m_x.columns; ++j)
                m_x.values[i * m_x.columns + j] /= m_norms[j];
        m_weights.assign(times.size(), 1.0);
    }

    /// Reweighted least squares; leaves the weights and the deviation of the last round.
    Vector fit(const Prior& prior) {
        const std::size_t used = usedBy(prior);
        Vector b;
        for (int round = 0; round < MostRounds; ++round) {
            Normal normal(used);
            for (std::size_t i = 0; i < m_x.rows(); ++i)
                normal.add(m_x.row(i), m_weights[i]);
            const Vector next = solution(normal, prior);
            double step = b.empty() ? 1.0 : 0.0;
            for (std::size_t j = 0; j < b.size(); ++j)
                step = std::max(step, std::fabs(next[j] - b[j]));
            b = next;
            reweight(b);
            if (step < Converged)
                break;
        }
        return b;
    }

    /// One sum of products for each fold, with the weights as they are.
    std::vector<Normal> sums(const std::vector<int>& fold, int folds) const {
        std::vector<Normal> out(static_cast<std::size_t>(folds), Normal(m_x.columns));
        for (std::size_t i = 0; i < m_x.rows(); ++i)
            out[static_cast<std::size_t>(fold[i])].add(m_x.row(i), m_weights[i]);
        return out;
    }

    Vector solution(const Normal& normal, const Prior& prior) const {
        const std::size_t used = usedBy(prior);
        // A prior of deviation t and noise of deviation s weigh as (s / t)^2 rows.
        const double base = std::pow(m_deviation / prior.base, 2.0);
        const double others = prior.others > 0.0 ? std::pow(m_deviation / prior.others, 2.0) : 0.0;
        // Columns that are one and the same in the rows share their coefficient.
        const double floor = 1e-9 * normal.weights;
        Vector gram = normal.gram;
        for (std::size_t a = 0; a < used; ++a) {
            gram[a * normal.size + a] += floor + (a < m_base ? base : others);
            for (std::size_t c = 0; c <= a && a < m_base; ++c)
                gram[a * normal.size + c] -= base / static_cast<double>(m_base);
        }
        return solve(std::move(gram), normal.moments, normal.size, used);
    }

    /// Predicted over measured.
    double ratio(std::size_t row, const Vector& b) const {
        return std::inner_product(b.begin(), b.end(), m_x.row(row), 0.0);
    }

    Vector unscaled(Vector b) const {
        for (std::size_t j = 0; j < b.size(); ++j)
            b[j] /= m_norms[j];
        b.resize(m_x.columns, 0.0);
        return b;
    }

private:
    std::size_t usedBy(const Prior& prior) const { return prior.others > 0.0 ? m_x.columns : m_base; }

    void reweight(const Vector& b) {
        Vector errors(m_x.rows());
        for (std::size_t i = 0; i < errors.size(); ++i)
            errors[i] = std::fabs(ratio(i, b) - 1.0);
        // As many rows as columns are met exactly, whatever the noise.
        const double free = std::max(1.0, static_cast<double>(errors.size()) - static_cast<double>(b.size()));
        const double few = std::sqrt(static_cast<double>(errors.size()) / free);
        m_deviation = std::max(LeastDeviation, DeviationOfMedian * few * median(errors));
        const double bound = m_options.huber * m_deviation;
        for (std::size_t i = 0; i < errors.size(); ++i)
            m_weights[i] = m_squares[i] + (errors[i] > bound ? bound / errors[i] : 1.0);
    }

    Table m_x;  ///< over the row's time and the column's norm
    std::size_t m_base;
    ShrunkOptions m_options;
    Vector m_norms;
    Vector m_squares;  ///< what the absolute errors add to a row's weight
    Vector m_weights;
    double m_deviation = 0.02;  ///< of the relative errors; a guess until there is a fit
};

/// Predicted over measured of each row, by the folds without it. The weights are those of the fit to all: that a row
/// was far off lowers its own weight only, and there it is not used.
Vector heldOutRatios(const Regression& regression, const std::vector<Normal>& sums, const std::vector<int>& fold,
                     const Prior& prior) {
    std::vector<Vector> fits;
    for (std::size_t out = 0; out < sums.size(); ++out) {
        Normal others(sums.front().size);
        for (std::size_t in = 0; in < sums.size(); ++in)
            if (in != out)
                others.add(sums[in]);
        fits.push_back(regression.solution(others, prior));
    }
    Vector ratios(fold.size());
    for (std::size_t i = 0; i < fold.size(); ++i)
        ratios[i] = regression.ratio(i, fits[static_cast<std::size_t>(fold[i])]);
    return ratios;
}

/// The errors of `a` are smaller than those of `b`, by more than the standard error of their mean difference.
bool clearlyBetter(const Vector& a, const Vector& b) {
    const auto n = static_cast<double>(a.size());
    double sum = 0.0, squares = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double gain = std::fabs(b[i] - 1.0) - std::fabs(a[i] - 1.0);
        sum += gain;
        squares += gain * gain;
    }
    return sum > 0.0 && sum * sum > squares - sum * sum / n;
}
}  // namespace

ShrunkFit fitShrunk(const Table& columns, const std::vector<double>& times, std::size_t baseColumns,
                    const std::vector<int>& fold, int folds, const ShrunkOptions& options) {
    Regression regression(columns, times, baseColumns, options);
    regression.fit(Priors.front());
    const std::vector<Normal> sums = regression.sums(fold, folds);
    const Prior* best = &Priors.front();
    Vector ratios = heldOutRatios(regression, sums, fold, *best);
    for (const Prior& prior : Priors) {
        Vector these = heldOutRatios(regression, sums, fold, prior);
        if (!clearlyBetter(these, ratios))
            continue;
        best = &prior;
        ratios = std::move(these);
    }
    for (std::size_t i = 0; i < ratios.size(); ++i)
        ratios[i] *= times[i];
    return {regression.unscaled(regression.fit(*best)), std::move(ratios)};
}

}  // namespace hatter::latency
