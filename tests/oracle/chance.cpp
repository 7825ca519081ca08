#include "chance.hpp"

#include <cstdio>

#include "clock.hpp"

namespace meanwhile::oracle {

std::string wall_text(long minute) {
  if (minute > 1440) minute -= 1440;
  char out[48];
  std::snprintf(out, sizeof out, "%02ld:%02ld", minute / 60, minute % 60);
  return out;
}

std::string days_after(const std::string& date, long days) {
  return text(date_from(date) + std::chrono::days{days});
}

boost::json::array texts_of(const std::vector<std::string>& all) {
  boost::json::array out;
  for (const auto& one : all) out.emplace_back(one);
  return out;
}

}  // namespace meanwhile::oracle
