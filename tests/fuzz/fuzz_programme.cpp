#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/read_programme.hpp"
#include "exchange/write_programme.hpp"

namespace {

using namespace meanwhile;

void require(bool promise) {
  if (!promise) std::abort();
}

/// What the planner takes for granted of a programme.
void check(const programme::Programme& programme) {
  for (const programme::Offering& offering : programme.offerings) {
    require(!offering.id.empty() && offering.id.text().find('#') == std::string::npos);
    require(!offering.meetings.empty() && (offering.onsite || offering.online));
    require(!offering.site || programme.site(*offering.site));
    require(!offering.module || programme.module(*offering.module));
    for (const StaffId& member : offering.staff) require(programme.member(member));
    for (const programme::Meeting& meeting : offering.meetings) {
      require(meeting.start >= time::Minutes{0} && meeting.length() > time::Minutes{0});
      require(meeting.length() <= std::chrono::days{1});
      require(meeting.credit.value_or(time::Minutes{0}) <= meeting.length());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = exchange::read_programme({reinterpret_cast<const char*>(data), size});
  require(read.value.has_value() == read.problems.empty());
  for (const Problem& problem : read.problems) require(!problem.what.empty());
  if (!read.value) return 0;
  check(*read.value);
  const std::string written = exchange::write_programme(*read.value);
  const auto again = exchange::read_programme(written);
  require(again.value && exchange::write_programme(*again.value) == written);
  return 0;
}
