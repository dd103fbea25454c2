#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"

namespace foothold {

// A mistake in a content file, told so that its author finds the place.
struct ContentProblem {
  std::string file;  // relative to the content folder
  int line = 0;      // counted from 1; 0 when the whole file is meant
  std::string what;

  [[nodiscard]] std::string describe() const;
};
using ContentProblems = std::vector<ContentProblem>;

// One value of a content file with the line it stands in. A tree of plain values, copied out of the YAML parser so that
// no other file needs to see it. The accessors assume that the file passed its schema; asking for what is not there
// throws Broken.
class ContentNode {
 public:
  enum class Kind { nothing, scalar, list, record };

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] int integer() const;
  [[nodiscard]] double number() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] Localized localized() const;
  [[nodiscard]] const std::vector<ContentNode>& items() const { return items_; }
  [[nodiscard]] const std::vector<std::pair<std::string, ContentNode>>& fields() const { return fields_; }

  [[nodiscard]] const ContentNode* find(std::string_view field) const;  // null when absent
  [[nodiscard]] const ContentNode& operator[](std::string_view field) const;

  // The items of a list field, or nothing when the field is absent.
  [[nodiscard]] const std::vector<ContentNode>& list(std::string_view field) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view field) const;
  [[nodiscard]] std::vector<int> integers(std::string_view field) const;
  [[nodiscard]] std::vector<Localized> localized_list(std::string_view field) const;

  [[nodiscard]] ContentProblem problem(std::string what) const { return {file_, line_, std::move(what)}; }

 private:
  friend class ContentParser;
  Kind kind_ = Kind::nothing;
  int line_ = 0;
  std::string file_;
  std::string scalar_;
  std::vector<ContentNode> items_;
  std::vector<std::pair<std::string, ContentNode>> fields_;
};

// Reads the YAML files of a content folder and checks each against content/schema/<schema>.yaml. Not thread-safe.
class ContentFolder {
 public:
  explicit ContentFolder(std::filesystem::path root) : root_(std::move(root)) {}

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

  // The tree of the file. Nothing when it is missing, is not YAML or breaks its schema; then `problems` says where and
  // why.
  [[nodiscard]] std::optional<ContentNode> read(const std::string& file, const std::string& schema,
                                                ContentProblems& problems) const;
  // Every .yaml file below a folder, sorted by name, relative to the root.
  [[nodiscard]] std::vector<std::string> files_below(const std::string& folder) const;

 private:
  std::filesystem::path root_;
};

}  // namespace foothold
