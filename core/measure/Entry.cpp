// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure/Entry.h"

#include "measure/Meters.h"

void hatterMeasuring(hatter::measure::Entry* entry) {
    *entry = {hatter::measure::makeMeter, hatter::measure::machineWith};
}
