// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/RobustFit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {

/// Light: it only settles columns that a small sample cannot tell apart, towards sharing the cost between them.
constexpr double Ridge = 1e-4;
/// Huber's constant: 95 % as efficient as least squares where nothing is contaminated.
constexpr double Border = 1.345;
/// Residuals below this are no noise; it keeps figures without any from weighing rows by rounding errors.
constexpr double LeastScale = 1e-4;
constexpr double Settled = 1e-2;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

double scaleOf(const std::vector<double>& residuals) {
    std::vector<double> sizes;
    for (const double r : residuals)
        sizes.push_back(std::fabs(r));
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return std::max(LeastScale, 1.4826 * *middle);
}

void solve(const Rows& rows, RobustFit& fit) {
    Rows weighted = rows;
    std::vector<double> targets(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        targets[i] = std::sqrt(fit.weights[i]);
        for (double& value : weighted[i])
            value *= targets[i];
    }
    fit.coefficients = solveNonNegative(weighted, targets, Ridge);
    fit.meanError = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fit.residuals[i] = 1.0 - dot(rows[i], fit.coefficients);
        fit.meanError += std::fabs(fit.residuals[i]) / static_cast<double>(rows.size());
    }
}

/// The largest change of a weight.
double reweigh(RobustFit& fit) {
    const double border = Border * scaleOf(fit.residuals);
    double change = 0.0;
    for (std::size_t i = 0; i < fit.weights.size(); ++i) {
        const double size = std::fabs(fit.residuals[i]);
        const double weight = size <= border ? 1.0 : border / size;
        change = std::max(change, std::fabs(weight - fit.weights[i]));
        fit.weights[i] = weight;
    }
    return change;
}

/// The lower factor of a positive definite matrix, in place.
void factorise(Rows& matrix) {
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= matrix[i][k] * matrix[j][k];
            matrix[i][j] = i == j ? std::sqrt(std::max(sum, 1e-14)) : sum / matrix[j][j];
        }
}

}  // namespace

RobustFit fitRobust(const Rows& rows, const std::vector<double>& weights, int rounds) {
    RobustFit fit;
    fit.weights = weights.empty() ? std::vector<double>(rows.size(), 1.0) : weights;
    fit.residuals.assign(rows.size(), 0.0);
    solve(rows, fit);
    for (int round = 0; round < rounds && reweigh(fit) > Settled; ++round)
        solve(rows, fit);
    return fit;
}

double leaveOneOutError(const Rows& rows, const RobustFit& fit) {
    std::vector<std::size_t> used;
    for (std::size_t j = 0; j < fit.coefficients.size(); ++j)
        if (fit.coefficients[j] > 0.0)
            used.push_back(j);
    // The columns in use, weighted and of norm 1: what the ridge was added to.
    Rows columns(used.size(), std::vector<double>(rows.size()));
    for (std::size_t j = 0; j < used.size(); ++j) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            columns[j][i] = std::sqrt(fit.weights[i]) * rows[i][used[j]];
        const double norm = std::sqrt(dot(columns[j], columns[j]));
        for (double& value : columns[j])
            value /= norm;
    }
    Rows lower(used.size(), std::vector<double>(used.size(), 0.0));
    for (std::size_t i = 0; i < used.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j)
            lower[i][j] = dot(columns[i], columns[j]) + (i == j ? Ridge : 0.0);
    factorise(lower);
    double sum = 0.0;
    std::vector<double> y(used.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < used.size(); ++j) {
            y[j] = columns[j][i];
            for (std::size_t k = 0; k < j; ++k)
                y[j] -= lower[j][k] * y[k];
            y[j] /= lower[j][j];
        }
        sum += std::fabs(fit.residuals[i]) / std::max(1e-3, 1.0 - dot(y, y));
    }
    return sum / static_cast<double>(rows.size());
}

}  // namespace hatter::latency
