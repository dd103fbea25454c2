#include "documents/word/word_languages.hpp"

#include <gmock/gmock.h>

#include "documents/word/word_test_markup.hpp"

namespace foothold::documents {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string named(const std::string& markup) {
  return page_after(name_languages, markup);
}

TEST(WordLanguages, AreNamedAroundBlocksAndWithinCells) {
  EXPECT_EQ(named(R"(<p lang="es">Hola</p>)"), R"(<div id="foothold-lang-es-1"><p lang="es">Hola</p></div>)");
  EXPECT_EQ(named(R"(<ul><li lang="es">Hola</li></ul>)"),
            R"(<ul><li lang="es"><div id="foothold-lang-es-1">Hola</div></li></ul>)");
  EXPECT_EQ(named(R"(<p>One <span lang="es">dos</span></p>)"), R"(<p>One <span lang="es">dos</span></p>)");
}

TEST(WordLanguages, AreMarkedOnTheLettersBetweenTheNames) {
  pugi::xml_document tree;
  ASSERT_TRUE(tree.load_string(
      R"(<w:body><w:p><w:r><w:t>One</w:t></w:r></w:p><w:bookmarkStart w:id="3" w:name="foothold-lang-es-1"/>)"
      R"(<w:bookmarkStart w:id="4" w:name="plain"/><w:p><w:r><w:t>Dos</w:t></w:r></w:p><w:bookmarkEnd w:id="4"/>)"
      R"(<w:bookmarkEnd w:id="3"/><w:p><w:r><w:t>Three</w:t></w:r></w:p></w:body>)"));
  mark_languages(tree.first_child());
  const std::string marked = write_markup(tree);
  EXPECT_THAT(marked, HasSubstr(R"(<w:r><w:t>One)"));
  EXPECT_THAT(marked, HasSubstr(R"(<w:r><w:rPr><w:lang w:val="es-)"));
  EXPECT_THAT(marked, HasSubstr(R"(<w:r><w:t>Three)"));
  EXPECT_THAT(marked, HasSubstr(R"(w:name="plain")"));
  EXPECT_THAT(marked, Not(HasSubstr("foothold-lang")));
}

}  // namespace
}  // namespace foothold::documents
