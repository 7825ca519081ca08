#pragma once

#include <gtest/gtest.h>

#include <filesystem>

namespace meanwhile {

/// A test over the data that lies beside the project, not in it. Where that is not there (a clone
/// by itself), the test is skipped and named as skipped; where it is there, all of it has to be.
template <class Test = testing::Test>
class WithSharedData : public Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists("../shared/data")) GTEST_SKIP() << "needs ../shared/data";
  }
};

}  // namespace meanwhile
