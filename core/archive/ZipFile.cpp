// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ZipFile.h"

#include "base/Error.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace hatter::archive {

static_assert(std::endian::native == std::endian::little, "zip is little-endian");

namespace {
// Signatures and sizes of the records (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16).
constexpr std::uint32_t LocalHeader = 0x04034b50;
constexpr std::uint32_t CentralHeader = 0x02014b50;
constexpr std::uint32_t End = 0x06054b50;
constexpr std::uint32_t Zip64End = 0x06064b50;
constexpr std::uint32_t Zip64Locator = 0x07064b50;
constexpr std::size_t LocalBytes = 30, CentralBytes = 46, EndBytes = 22, Zip64EndBytes = 56, LocatorBytes = 20;
constexpr std::size_t LongestComment = 65535;
constexpr std::uint16_t Zip64Field = 1;
constexpr std::uint32_t InZip64 = 0xffffffff;

template <typename T>
T at(const std::string& bytes, std::size_t offset) {
    T out;
    std::memcpy(&out, bytes.data() + offset, sizeof out);
    return out;
}

/// Sizes and offset of a directory entry; those that say "in zip64" are in its extra field, in this order.
struct Place {
    std::uint64_t bytes, stored, offset;
};

bool readZip64(const std::string& extra, Place& place) {
    for (std::size_t i = 0; i + 4 <= extra.size();) {
        const auto id = at<std::uint16_t>(extra, i);
        const std::size_t length = at<std::uint16_t>(extra, i + 2);
        i += 4;
        if (i + length > extra.size())
            return false;
        if (id == Zip64Field) {
            std::size_t used = 0;
            for (std::uint64_t* value : {&place.bytes, &place.stored, &place.offset}) {
                if (*value != InZip64)
                    continue;
                if (used + 8 > length)
                    return false;
                *value = at<std::uint64_t>(extra, i + used);
                used += 8;
            }
            return true;
        }
        i += length;
    }
    return false;
}
}  // namespace

ZipFile::ZipFile(std::filesystem::path file) : m_file(std::move(file)) {
    readDirectory();
}

void ZipFile::damaged(const std::string& what) const {
    throw InputError({m_file.path().string(), 0, {}}, "the zip archive is damaged: " + what);
}

ZipFile::Directory ZipFile::findDirectory() {
    const std::uint64_t length = std::min<std::uint64_t>(m_file.size(), EndBytes + LongestComment);
    const std::string tail = m_file.at(m_file.size() - length, length);
    for (std::size_t i = tail.size() < EndBytes ? 0 : tail.size() - EndBytes + 1; i-- > 0;) {
        if (at<std::uint32_t>(tail, i) != End)
            continue;
        const std::uint64_t endOffset = m_file.size() - length + i;
        const Directory plain{at<std::uint32_t>(tail, i + 16), at<std::uint32_t>(tail, i + 12),
                              at<std::uint16_t>(tail, i + 10)};
        const bool large = plain.offset == InZip64 || plain.bytes == InZip64 || plain.entries == 0xffff;
        return large ? zip64Directory(endOffset) : plain;
    }
    damaged("its directory is missing (the file may be cut off)");
}

ZipFile::Directory ZipFile::zip64Directory(std::uint64_t endOffset) {
    if (endOffset < LocatorBytes)
        damaged("its directory is missing");
    const std::string locator = m_file.at(endOffset - LocatorBytes, LocatorBytes);
    if (at<std::uint32_t>(locator, 0) != Zip64Locator)
        damaged("its directory is missing");
    const std::string end = m_file.at(at<std::uint64_t>(locator, 8), Zip64EndBytes);
    if (at<std::uint32_t>(end, 0) != Zip64End)
        damaged("its directory is missing");
    return {at<std::uint64_t>(end, 48), at<std::uint64_t>(end, 40), at<std::uint64_t>(end, 32)};
}

void ZipFile::readDirectory() {
    const Directory directory = findDirectory();
    const std::string bytes = m_file.at(directory.offset, directory.bytes);
    std::size_t i = 0;
    for (std::uint64_t entry = 0; entry < directory.entries; ++entry) {
        if (bytes.size() - i < CentralBytes || at<std::uint32_t>(bytes, i) != CentralHeader)
            damaged("its directory is cut off");
        const std::size_t name = at<std::uint16_t>(bytes, i + 28);
        const std::size_t extra = at<std::uint16_t>(bytes, i + 30);
        const std::size_t comment = at<std::uint16_t>(bytes, i + 32);
        if (bytes.size() - i - CentralBytes < name + extra + comment)
            damaged("its directory is cut off");
        Entry out;
        out.name = bytes.substr(i + CentralBytes, name);
        Place place{at<std::uint32_t>(bytes, i + 24), at<std::uint32_t>(bytes, i + 20),
                    at<std::uint32_t>(bytes, i + 42)};
        const bool large = place.bytes == InZip64 || place.stored == InZip64 || place.offset == InZip64;
        if (large && !readZip64(bytes.substr(i + CentralBytes + name, extra), place))
            damaged("the size of an entry is missing");
        if (at<std::uint16_t>(bytes, i + 10) != 0 || place.bytes != place.stored)
            damaged("an entry is compressed; PyTorch stores its entries uncompressed");
        out.bytes = place.bytes;
        out.offset = dataOffset(place.offset, place.bytes);
        m_entries.push_back(std::move(out));
        i += CentralBytes + name + extra + comment;
    }
}

std::uint64_t ZipFile::dataOffset(std::uint64_t headerOffset, std::uint64_t bytes) {
    const std::string header = m_file.at(headerOffset, LocalBytes);
    if (at<std::uint32_t>(header, 0) != LocalHeader)
        damaged("an entry is not where the directory says");
    const std::uint64_t offset =
        headerOffset + LocalBytes + at<std::uint16_t>(header, 26) + at<std::uint16_t>(header, 28);
    if (offset > m_file.size() || bytes > m_file.size() - offset)
        damaged("an entry is cut off");
    return offset;
}

const ZipFile::Entry* ZipFile::find(const std::string& name) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::string ZipFile::read(const Entry& entry) {
    return m_file.at(entry.offset, entry.bytes);
}

}  // namespace hatter::archive
