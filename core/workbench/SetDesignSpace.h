// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"
#include "store/Workspace.h"

namespace hatter::workbench {

/// True if the workspace has weights of a SuperTransformer or the state of its training: both belong to one space.
bool hasSuperTransformer(const store::Workspace& workspace);

/// True if latencies that were measured for SubTransformers of `a` say something about those of `b`: attention is as
/// wide in both and counts its spans alike.
bool measuresAlike(const space::DesignSpace& a, const space::DesignSpace& b);

/// Makes `space` the design space of a workspace whose SuperTransformer is not trained yet: the training that starts
/// next, measurements and predictors go by it. Throws InputError, and leaves the workspace as it was, for a space that
/// cannot be built, for a workspace that has a SuperTransformer, and where latencies were measured that would say
/// nothing about the space.
void setDesignSpace(const store::Workspace& workspace, const space::DesignSpace& space);

}  // namespace hatter::workbench
