#include "casework/feed.hpp"

#include "casework/my_week.hpp"
#include "casework/person.hpp"

namespace meanwhile::casework {

Status make_feed(const store::Feed& feed, const store::Digest& secret, Desk& desk,
                 const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  if (auto kept = (*work)->put_feed(feed, secret); !kept) return kept;
  return (*work)->commit();
}

Status revoke_feed(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  if (auto gone = (*work)->remove_feed(whose); !gone) return gone;
  return (*work)->commit();
}

Result<Feed> read_feed(const store::Digest& secret, Desk& desk, care::Moment now) {
  std::optional<store::Feed> asked;
  {
    const auto work = desk.look({{}, now});
    if (!work) return work.error();
    const auto found = (*work)->feed_of(secret);
    if (!found) return found.error();
    asked = *found;
  }
  if (!asked) return Error{Fault::not_found, "no such calendar"};
  const ClientId& whose = asked->whose;
  const auto work = desk.look({privacy::client_herself(whose), now});
  if (!work) return work.error();
  const auto timetable = desk.timetable(**work);
  if (!timetable) return timetable.error();
  const auto person = person_of(**work, whose, (*timetable)->programme);
  if (!person) return person.error();
  Feed feed;
  const auto& languages = person->as_planned.client.languages;
  if (asked->language)
    feed.language = *asked->language;
  else if (!languages.empty())
    feed.language = languages.front();
  const auto agreed = as_agreed(**work, whose);
  if (agreed)
    feed.plan = attended_plan(*agreed, (*timetable)->programme);
  else if (agreed.error().fault != Fault::not_found)
    return agreed.error();
  return feed;
}

}  // namespace meanwhile::casework
