// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CompareList.h"

#include <QString>
#include <vector>

namespace hatter::ui {

// SubTransformers as text, for the clipboard and for what is dropped: HAT's YAML, which its scripts read too.

/// A comment that says whose it is, then the architecture.
QString yamlOf(const space::SubTransformer& sub, const QString& comment);
/// "candidate #386, 1f3a…", or a published model with its figures.
QString yamlOf(const CompareList::Item& item);

/// All SubTransformers of a text, each checked against `space`: one, or several behind each other, with lines of
/// three hyphens between them or without. Throws InputError that names the line, for what is none, too long or of
/// another space.
std::vector<space::SubTransformer> subsIn(const QString& text, const space::DesignSpace& space);

}  // namespace hatter::ui
