// SPDX-License-Identifier: Apache-2.0
// SubsetCounts: how many sets of weights have a given sum below a limit, by size if wanted.
//
// The sets of all weights are the product of the factors 1 + x y^weight, where x counts members and
// y weight. One weight is taken out again by dividing its factor out: exact, since counts are whole
// numbers that may wrap around on the way (limbs.hpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hanse::games {

enum class BySize { no, yes };

template <class Count>
class SubsetCounts {
public:
    /// @param members  how many weights will be added. @param limit  sums from 0 to limit - 1.
    SubsetCounts(int members, std::int64_t limit, BySize by_size)
        : step_(by_size == BySize::yes ? 1 : 0),
          sizes_(by_size == BySize::yes ? members + 1 : 1),
          limit_(std::size_t(limit)),
          counts_(std::size_t(sizes_) * limit_) {
        counts_[0] = Count(1);
    }

    int sizes() const { return sizes_; }
    /// The counts of one size, by sum. Without sizes there is only row 0.
    const Count* row(int size) const { return &counts_[std::size_t(size) * limit_]; }
    std::size_t limit() const { return limit_; }

    /// @param weight  not negative; above 0 without sizes.
    void add(std::int64_t weight) {
        const std::size_t shift = std::min(limit_, std::size_t(weight));
        members_ = std::min(members_ + step_, sizes_ - 1);
        for (int size = members_; size >= step_; --size) {
            const Count* from = row(size - step_);
            Count* to = mutable_row(size);
            for (std::size_t sum = std::min(limit_, reach_ + shift); sum-- > shift;)
                to[sum] += from[sum - shift];
        }
        reach_ = std::min(limit_, reach_ + shift);
    }

    /// All but one of the weights. @param weight  one that was added.
    SubsetCounts without(std::int64_t weight) const {
        SubsetCounts out = *this;
        const std::size_t shift = std::min(limit_, std::size_t(weight));
        for (int size = step_; size < sizes_; ++size) {
            const Count* from = out.row(size - step_);
            Count* to = out.mutable_row(size);
            for (std::size_t sum = shift; sum < limit_; ++sum) to[sum] -= from[sum - shift];
        }
        return out;
    }

private:
    Count* mutable_row(int size) { return &counts_[std::size_t(size) * limit_]; }

    int step_, sizes_;
    std::size_t limit_;
    std::size_t reach_ = 1;  // sums from here on have not been met yet
    int members_ = 0;        // nor larger sizes; 0 without sizes
    std::vector<Count> counts_;
};

}  // namespace hanse::games
