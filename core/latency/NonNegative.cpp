// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/NonNegative.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatter::latency {

namespace {
using Vector = std::vector<double>;
using Indices = std::vector<std::size_t>;

double dot(const Vector& a, const Vector& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// gram x = moments, for columns scaled to norm 1.
struct NormalEquations {
    Rows gram;
    Vector moments;
    Vector norms;
};

Vector columnOf(const Rows& rows, std::size_t column) {
    Vector values;
    for (const Vector& row : rows)
        values.push_back(row[column]);
    return values;
}

NormalEquations normalEquations(const Rows& rows, const Vector& targets, double ridge) {
    const std::size_t n = rows.empty() ? 0 : rows.front().size();
    NormalEquations out{Rows(n, Vector(n, 0.0)), Vector(n, 0.0), Vector(n, 0.0)};
    Rows columns;
    for (std::size_t i = 0; i < n; ++i) {
        Vector column = columnOf(rows, i);
        out.norms[i] = std::sqrt(dot(column, column));
        for (double& value : column)
            value = out.norms[i] > 0.0 ? value / out.norms[i] : 0.0;
        columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < n; ++i) {
        out.moments[i] = dot(columns[i], targets);
        for (std::size_t j = 0; j <= i; ++j)
            out.gram[i][j] = out.gram[j][i] = dot(columns[i], columns[j]) + (i == j ? ridge : 0.0);
    }
    return out;
}

/// Cholesky's solution for the columns in `active`; the others are 0.
Vector solveFor(const NormalEquations& system, const Indices& active) {
    const std::size_t n = active.size();
    Rows lower(n, Vector(n, 0.0));
    Vector y(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = system.gram[active[i]][active[j]];
            for (std::size_t k = 0; k < j; ++k)
                sum -= lower[i][k] * lower[j][k];
            // Rounding may leave a pivot of nearly equal columns at or below 0.
            lower[i][j] = i == j ? std::sqrt(std::max(sum, 1e-14)) : sum / lower[j][j];
        }
        double sum = system.moments[active[i]];
        for (std::size_t k = 0; k < i; ++k)
            sum -= lower[i][k] * y[k];
        y[i] = sum / lower[i][i];
    }
    Vector x(system.moments.size(), 0.0);
    for (std::size_t i = n; i-- > 0;) {
        double sum = y[i];
        for (std::size_t k = i + 1; k < n; ++k)
            sum -= lower[k][i] * x[active[k]];
        x[active[i]] = sum / lower[i][i];
    }
    return x;
}

/// The column outside `active` along which the error falls fastest; none left: the count of columns.
std::size_t steepest(const NormalEquations& system, const Vector& x, const Indices& active) {
    std::size_t best = x.size();
    double bestSlope = 1e-10;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double slope = system.moments[i] - dot(system.gram[i], x);
        const bool free = std::find(active.begin(), active.end(), i) == active.end();
        if (free && system.norms[i] > 0.0 && slope > bestSlope) {
            best = i;
            bestSlope = slope;
        }
    }
    return best;
}

/// Goes from `x` towards `goal` until the first active column reaches 0 and drops it. False when `goal` was reached.
bool stepTowards(const Vector& goal, Vector& x, Indices& active) {
    double step = 1.0;
    for (const std::size_t i : active)
        if (goal[i] <= 0.0)
            step = std::min(step, x[i] / (x[i] - goal[i] + std::numeric_limits<double>::min()));
    const bool blocked = std::any_of(active.begin(), active.end(), [&](std::size_t i) { return goal[i] <= 0.0; });
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] += step * (goal[i] - x[i]);
    if (!blocked)
        return false;
    std::erase_if(active, [&](std::size_t i) {
        const bool zero = goal[i] <= 0.0 && x[i] <= 1e-12;
        if (zero)
            x[i] = 0.0;
        return zero;
    });
    return true;
}
}  // namespace

std::vector<double> solveNonNegative(const Rows& rows, const std::vector<double>& targets, double ridge) {
    const NormalEquations system = normalEquations(rows, targets, ridge);
    const std::size_t n = system.moments.size();
    Vector x(n, 0.0);
    Indices active;
    // Every column enters a few times at most; the bound guards against cycles of rounding.
    for (std::size_t round = 0; round < 10 * n + 10; ++round) {
        const std::size_t next = steepest(system, x, active);
        if (next == n)
            break;
        active.push_back(next);
        for (std::size_t inner = 0; inner <= n; ++inner)
            if (!stepTowards(solveFor(system, active), x, active))
                break;
    }
    for (std::size_t i = 0; i < n; ++i)
        x[i] = system.norms[i] > 0.0 ? std::max(0.0, x[i] / system.norms[i]) : 0.0;
    return x;
}

}  // namespace hatter::latency
