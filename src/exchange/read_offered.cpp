#include "exchange/read_offered.hpp"

#include <fmt/format.h>

namespace meanwhile::exchange {
namespace {

using programme::Audience;

constexpr int oldest = 150;

Audience::Ages ages(const Cursor& in) {
  const std::size_t before = in.complaints();
  const auto both = in.must_list(whole(0, oldest));
  if (in.complaints() != before) return {};
  if (both.size() == 2 && both[0] <= both[1]) return {both[0], both[1]};
  in.expected("two ages, the least and the most, as [18, 120]");
  return {};
}

}  // namespace

Audience audience(const Fields& in) {
  const auto texts = [](const Cursor& list) { return list.must_list(text); };
  return {.ages = in["ages"].maybe(ages),
          .languages = in["languages"].maybe(texts),
          .states = in["states"].maybe(texts)};
}

void expect_from(const Cursor& from, const programme::Module* taught) {
  if (taught && taught->entry != programme::Entry::rolling && from.absent())
    from.expected(fmt::format("a date YYYY-MM-DD, because entry of its module is {}",
                              name_of(entry_names, taught->entry)));
}

}  // namespace meanwhile::exchange
