#include "numbers.hpp"

#include <cctype>
#include <charconv>

namespace meanwhile::itc2007 {
namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string range(int least, int most) {
  return least == most ? std::to_string(least)
                       : std::to_string(least) + " to " + std::to_string(most);
}

/// As much of a word as a message can hold, without what a terminal would obey.
std::string quoted(const std::string& word) {
  std::string out = "\"";
  for (const char c : word.substr(0, 20))
    out += std::isprint(static_cast<unsigned char>(c)) != 0 ? c : '?';
  return out + (word.size() > 20 ? "…\"" : "\"");
}

}  // namespace

std::string Numbers::word() {
  for (; position_ < text_.size() && is_space(text_[position_]); ++position_)
    line_ += text_[position_] == '\n';
  const std::size_t start = position_;
  while (position_ < text_.size() && !is_space(text_[position_])) ++position_;
  return text_.substr(start, position_ - start);
}

void Numbers::fail(const std::string& found, const std::string& expected) {
  trouble_ = file_ + ":" + std::to_string(line_) + ": " +
             (found.empty() ? "the file ends" : "is " + quoted(found)) + ", expected " + expected;
}

int Numbers::next(const std::string& what, int least, int most) {
  if (!trouble_.empty()) return least;
  const std::string found = word();
  int number = least;
  const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), number);
  if (error == std::errc{} && end == found.data() + found.size() && least <= number &&
      number <= most)
    return number;
  fail(found, what + ", " + range(least, most));
  return least;
}

std::vector<int> Numbers::row(int count, const std::string& what, int least, int most) {
  std::vector<int> row;
  for (int i = 0; i < count && trouble_.empty(); ++i)
    row.push_back(next(what + " " + std::to_string(i), least, most));
  return row;
}

std::vector<std::vector<int>> Numbers::table(int rows, int columns, const std::string& what,
                                             int least, int most) {
  std::vector<std::vector<int>> table;
  for (int i = 0; i < rows && trouble_.empty(); ++i)
    table.push_back(row(columns, what + ", row " + std::to_string(i) + ", column", least, most));
  return table;
}

void Numbers::end() {
  if (!trouble_.empty()) return;
  if (const std::string found = word(); !found.empty()) fail(found, "the end of the file");
}

}  // namespace meanwhile::itc2007
