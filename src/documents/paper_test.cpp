#include "documents/paper.hpp"

#include <gtest/gtest.h>

#include <array>

namespace foothold::documents {
namespace {

constexpr std::array all_papers = {Paper::letter, Paper::letter_across, Paper::tabloid, Paper::tabloid_across,
                                   Paper::poster};

TEST(Paper, IsFoundAgainByItsName) {
  for (const Paper paper : all_papers) EXPECT_EQ(paper_from_name(paper_name(paper)), paper);
  EXPECT_EQ(paper_from_name("papyrus"), Paper::letter);
}

TEST(Paper, IsWiderThanHighOnlyAcross) {
  for (const Paper paper : all_papers)
    EXPECT_EQ(size_of(paper).width > size_of(paper).height, paper_name(paper).ends_with("across"));
}

TEST(Paper, IsNeverLargerForWordThanWordAllows) {
  constexpr double most_inches = 22;
  for (const Paper paper : all_papers) EXPECT_LE(word_size_of(paper).height, most_inches);
  EXPECT_EQ(size_of(Paper::poster).height, 36);
}

}  // namespace
}  // namespace foothold::documents
