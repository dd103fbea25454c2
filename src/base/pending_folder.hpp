#pragma once

#include <filesystem>
#include <string_view>

namespace foothold {

// A folder that is being made beside its place. commit() puts it there; without it the destructor throws it away, so
// that nothing half-made is ever seen. Different threads may write different files.
class PendingFolder {
 public:
  explicit PendingFolder(const std::filesystem::path& target);
  ~PendingFolder();
  PendingFolder(const PendingFolder&) = delete;
  PendingFolder& operator=(const PendingFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return pending_; }
  // Writes a file of that name and the folders on its way. Throws Broken when the disk refuses. What broke off is
  // thrown away whole, so the files need no flush to disk one by one.
  void write(const std::filesystem::path& name, std::string_view bytes) const;
  // In the place of an empty folder or of none. Throws when the disk refuses, or when the folder holds something.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path pending_;
};

// Whether a folder can be put there: there is nothing, or an empty folder.
[[nodiscard]] bool is_free_for_a_folder(const std::filesystem::path& target);

}  // namespace foothold
