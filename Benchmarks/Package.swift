// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "NewsDigestKitBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "NewsDigestKit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CAllocations", "CCmark", "CMD4C",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NewsDigestKit", package: "NewsDigestKit"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/Benchmarks",
      swiftSettings: settings
    ),
    // Search and matches of stories on a folder of documents; `search_recall.py` compares it with SQLite's.
    .executableTarget(
      name: "measure-search",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NewsDigestKit", package: "NewsDigestKit"),
        .product(name: "NewsDigestSearch", package: "NewsDigestKit"),
      ],
      path: "Sources/MeasureSearch",
      swiftSettings: settings
    ),
  ]
)
