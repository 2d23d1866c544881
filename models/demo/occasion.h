// What people come to a tea house for.
#pragma once

namespace regulars::demo {

enum class Occasion { Ordinary, SpringFestival, NewTea, Summer, MidAutumn, Winter };
inline constexpr int kOccasions = 6;

} // namespace regulars::demo
