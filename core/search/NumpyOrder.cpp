// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/NumpyOrder.h"

#include <bit>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace hatter::search {

namespace {

/// Parts of up to so many values are sorted by insertion.
constexpr std::size_t SmallPart = 16;

class Sorter {
public:
    explicit Sorter(const std::vector<double>& values) : m_values(values) {}

    using Part = std::span<std::size_t>;

    /// `depth`: so many more partitions may follow one another before a heap takes over.
    void sort(Part part, int depth) const {
        if (depth < 0) {
            sortByHeap(part);
            return;
        }
        while (part.size() > SmallPart) {
            const std::size_t middle = partition(part);
            Part smaller = part.first(middle);
            Part larger = part.subspan(middle + 1);
            if (smaller.size() >= larger.size())
                std::swap(smaller, larger);
            // The depth of the smaller part goes on falling, but only the larger one is held against it.
            sort(larger, --depth);
            part = smaller;
        }
        sortByInsertion(part);
    }

private:
    bool isLess(std::size_t first, std::size_t second) const {
        const double a = m_values[first];
        const double b = m_values[second];
        return a < b || (std::isnan(b) && !std::isnan(a));
    }

    void putInOrder(std::size_t& first, std::size_t& second) const {
        if (isLess(second, first))
            std::swap(first, second);
    }

    /// Parts around the median of the first, middle and last value; returns where it ends up.
    std::size_t partition(Part part) const {
        const std::size_t last = part.size() - 1;
        std::size_t& middle = part[last / 2];
        putInOrder(part[0], middle);
        putInOrder(middle, part[last]);
        putInOrder(part[0], middle);
        // The median waits beside the last value, which stops the search from the left.
        std::swap(middle, part[last - 1]);
        const std::size_t median = part[last - 1];
        std::size_t left = 0;
        std::size_t right = last - 1;
        for (;;) {
            do
                ++left;
            while (isLess(part[left], median));
            do
                --right;
            while (isLess(median, part[right]));
            if (left >= right)
                break;
            std::swap(part[left], part[right]);
        }
        std::swap(part[left], part[last - 1]);
        return left;
    }

    void sortByInsertion(Part part) const {
        for (std::size_t i = 1; i < part.size(); ++i)
            for (std::size_t j = i; j > 0 && isLess(part[j], part[j - 1]); --j)
                std::swap(part[j], part[j - 1]);
    }

    /// Lets the value at `root` sink among the first `size` of a heap whose largest value is in front.
    void sink(Part part, std::size_t root, std::size_t size) const {
        for (std::size_t child; (child = 2 * root + 1) < size; root = child) {
            if (child + 1 < size && isLess(part[child], part[child + 1]))
                ++child;
            if (!isLess(part[root], part[child]))
                return;
            std::swap(part[root], part[child]);
        }
    }

    void sortByHeap(Part part) const {
        for (std::size_t root = part.size() / 2; root-- > 0;)
            sink(part, root, part.size());
        for (std::size_t size = part.size(); size-- > 1;) {
            std::swap(part[0], part[size]);
            sink(part, 0, size);
        }
    }

    const std::vector<double>& m_values;
};

}  // namespace

std::vector<std::size_t> numpyOrder(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const int bits = static_cast<int>(std::bit_width(values.size()));
    Sorter(values).sort(order, 2 * (bits - 1));
    return order;
}

}  // namespace hatter::search
