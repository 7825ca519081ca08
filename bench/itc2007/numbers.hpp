#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace meanwhile::itc2007 {

/// Whole numbers read from a text one by one. The first that is not as expected is the error, and
/// from then on every number is the least that was asked for.
class Numbers {
 public:
  Numbers(const std::string& text, std::string file) : text_(text), file_(std::move(file)) {}

  /// The next number, which is `what`.
  int next(const std::string& what, int least, int most);
  std::vector<int> row(int count, const std::string& what, int least, int most);
  std::vector<std::vector<int>> table(int rows, int columns, const std::string& what, int least,
                                      int most);
  /// That nothing is left.
  void end();
  const std::string& trouble() const { return trouble_; }

 private:
  std::string word();
  void fail(const std::string& found, const std::string& expected);

  const std::string& text_;
  std::string file_;
  std::string trouble_;
  std::size_t position_ = 0;
  int line_ = 1;
};

}  // namespace meanwhile::itc2007
