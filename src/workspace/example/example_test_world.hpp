#pragma once

// Only for tests: a content folder with a small example, held against the real record types.

#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"
#include "workspace/example/example_content.hpp"

namespace foothold::workspace {

class ExampleFolder {
 public:
  ExampleFolder() {
    for (const std::string name : {"schema/example-coalition.yaml", "schema/example-records.yaml"})
      folder_.write(name, read_file(source_tree() / "content" / name).value());
    write("coalition.yaml",
          "name: Small Steps\n"
          "people:\n"
          "  - {key: ana, name: Ana Reyes, language: en, role: coordinator}\n"
          "  - {key: ben, name: Ben Hall, language: es, role: member}\n"
          "  - {key: vic, name: Vic Noor, language: en, role: viewer}\n");
  }

  void write(const std::string& file, const std::string& text) const {
    folder_.write("example-coalition/" + file, text);
  }
  // A file of records, from its second line on.
  void write_records(const std::string& records) const { write("chapter-1.yaml", "records:\n" + records); }
  // More for the file of the coalition.
  void add_to_coalition(const std::string& text) const {
    const std::string name = "example-coalition/coalition.yaml";
    folder_.write(name, read_file(folder_.content().root() / name).value() + text);
  }

  // As it is on the first of May 2026.
  [[nodiscard]] Example read(ContentProblems& problems) const {
    const toolkit::TestWorld& world = toolkit::TestWorld::get();
    static const places::PlaceDirectory places;
    return read_example(folder_.content(), {world.toolkit, places, world.messages, "2026-05-01"}, problems);
  }
  [[nodiscard]] std::vector<std::string> problems() const {
    ContentProblems found;
    static_cast<void>(read(found));
    return described(found);
  }
  // The example, which has to be sound.
  [[nodiscard]] Example sound() const {
    ContentProblems found;
    Example example = read(found);
    EXPECT_TRUE(found.empty()) << (found.empty() ? "" : found.front().describe());
    return example;
  }

 private:
  ContentTestFolder folder_;
};

}  // namespace foothold::workspace
