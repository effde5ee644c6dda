// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Evolution.h"

namespace hatter::search {

/// What an event changed besides the limit, as JSON: `{"from": {...}, "to": {...}, "added": [genome]}`. Empty: nothing.
std::string changeOf(const SteeringEvent& event, const space::DesignSpace& space);

/// Fills in what changeOf() told. Throws InputError for damaged text and genomes of another space.
void readChange(const std::string& change, const space::DesignSpace& space, SteeringEvent& event);

}  // namespace hatter::search
