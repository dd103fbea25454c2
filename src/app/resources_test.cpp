#include "app/resources.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/source_tree.hpp"

namespace foothold::app {
namespace {

// Sets a variable of the environment for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  ~Variable() { unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

TEST(Resources, AreThoseOfTheSourceTreeForAProgramThatIsNotInstalled) {
  const Resources resources = find_resources();
  EXPECT_EQ(resources.content, source_tree() / "content");
  EXPECT_EQ(resources.web, source_tree() / "build" / "web");
  EXPECT_EQ(resources.migrations, source_tree() / "migrations");
}

TEST(Resources, ThatTheEnvironmentNamesComeFirst) {
  const Variable content("FOOTHOLD_CONTENT", "/my/content");
  const Variable migrations("FOOTHOLD_MIGRATIONS", "/my/migrations");
  const Resources resources = find_resources();
  EXPECT_EQ(resources.content, "/my/content");
  EXPECT_EQ(resources.migrations, "/my/migrations");
  EXPECT_EQ(resources.web, source_tree() / "build" / "web");
}

TEST(ProgramStamp, IsTheSameForOneProgram) {
  EXPECT_EQ(program_stamp().size(), 8U);
  EXPECT_EQ(program_stamp(), program_stamp());
}

}  // namespace
}  // namespace foothold::app
