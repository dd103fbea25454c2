#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace foothold::documents {

// The parts of a zip file in memory, unpacked one by one. What the file says of its sizes is not believed: unpacking
// stops at the limit. Not thread-safe; borrows the bytes.
class ZipParts {
 public:
  // `unpacked_limit` counts for all parts together.
  ZipParts(std::string_view bytes, std::size_t unpacked_limit);

  [[nodiscard]] bool is_open() const { return archive_ != nullptr; }
  // Nothing when there is no such part, it cannot be unpacked, or the limit is reached; exceeded() tells the last.
  [[nodiscard]] std::optional<std::string> read(const std::string& name);
  [[nodiscard]] bool exceeded() const { return exceeded_; }

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  std::unique_ptr<zip, Discard> archive_;
  std::size_t left_;
  bool exceeded_ = false;
};

}  // namespace foothold::documents
