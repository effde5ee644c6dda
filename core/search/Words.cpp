// SPDX-License-Identifier: GPL-3.0-or-later
// The words of methods, recipes, origins and decisions, as they stand in the store.
#include "search/Evolution.h"

#include <array>
#include <utility>

namespace hatter::search {

namespace {
constexpr std::array<std::pair<Method, const char*>, 4> Methods = {{{Method::Hat, "hat"},
                                                                    {Method::Pareto, "pareto"},
                                                                    {Method::Random, "random"},
                                                                    {Method::Regularised, "regularised"}}};
constexpr std::array<std::pair<Recipe, const char*>, 2> Recipes = {
    {{Recipe::Steered, "steered"}, {Recipe::Hat, "hat"}}};
constexpr std::array<std::pair<Origin, const char*>, 4> Origins = {{{Origin::Random, "random"},
                                                                    {Origin::Mutation, "mutation"},
                                                                    {Origin::Crossover, "crossover"},
                                                                    {Origin::Manual, "manual"}}};
constexpr std::array<std::pair<Decision, const char*>, 5> Decisions = {{{Decision::Evaluated, "evaluated"},
                                                                        {Decision::Cached, "cached"},
                                                                        {Decision::TooSlow, "too slow"},
                                                                        {Decision::Excluded, "excluded"},
                                                                        {Decision::Dropped, "dropped"}}};

template <typename Table, typename Value>
std::string wordOf(const Table& table, Value value) {
    for (const auto& [known, word] : table)
        if (known == value)
            return word;
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueOf(const Table& table, const std::string& text) {
    for (const auto& [known, word] : table)
        if (text == word)
            return known;
    return std::nullopt;
}
}  // namespace

std::string toText(Method method) {
    return wordOf(Methods, method);
}

std::string toText(Recipe recipe) {
    return wordOf(Recipes, recipe);
}

std::string toText(Origin origin) {
    return wordOf(Origins, origin);
}

std::string toText(Decision decision) {
    return wordOf(Decisions, decision);
}

std::optional<Method> methodFromText(const std::string& text) {
    return valueOf<Method>(Methods, text);
}

std::optional<Recipe> recipeFromText(const std::string& text) {
    return valueOf<Recipe>(Recipes, text);
}

std::optional<Origin> originFromText(const std::string& text) {
    return valueOf<Origin>(Origins, text);
}

std::optional<Decision> decisionFromText(const std::string& text) {
    return valueOf<Decision>(Decisions, text);
}

}  // namespace hatter::search
