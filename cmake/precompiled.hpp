// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every file needs, compiled once per floor. Files still include what they use.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
