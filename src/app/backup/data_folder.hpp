#pragma once

#include <filesystem>

namespace foothold::app {

// A new data folder that is made beside the one it will take the place of. Without put_in_place() the destructor
// removes it; what a killed program left behind is removed by the next one. One thread.
class PendingDataFolder {
 public:
  // Throws Broken when it cannot be made.
  explicit PendingDataFolder(const std::filesystem::path& target);
  ~PendingDataFolder();
  PendingDataFolder(const PendingDataFolder&) = delete;
  PendingDataFolder& operator=(const PendingDataFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return pending_; }

  // Gives the folder its name. A former one keeps its content under another name, which is given back; an empty one
  // goes, and then nothing is given back. The new folder belongs to whom the former belonged. Throws Broken when the
  // system refuses, and then the former folder is where it was.
  std::filesystem::path put_in_place();

 private:
  void take_over_rights() const;

  std::filesystem::path target_;
  std::filesystem::path pending_;
};

}  // namespace foothold::app
