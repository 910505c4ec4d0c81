#pragma once

// Sizes that the whole window shares, in device-independent pixels.
namespace rollcall::metrics {

inline constexpr int grid = 8;     // between controls and around groups
inline constexpr int halfGrid = 4; // inside controls
inline constexpr int pageMargin = 2 * grid;
inline constexpr int controlHeight = 32;
inline constexpr int rowHeight = 32;
inline constexpr int avatar = 24;
inline constexpr int icon = 16;
inline constexpr int largeIcon = 20;
inline constexpr int radius = 4;

} // namespace rollcall::metrics
