// swift-tools-version:6.2
import PackageDescription

/// Layers, lowest first; each names all that it may import (docs/ARCHITECTURE.md, "Import table").
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
    name: "HummingbirdCore", package: "hummingbird")
let hummingbirdHTTP2: Target.Dependency = .product(
    name: "HummingbirdHTTP2", package: "hummingbird")
let nioHTTP2: Target.Dependency = .product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "kabinet",
    products: [.executable(name: "kabinet", targets: ["Kabinet"])],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        layer("Billing", [], exclude: ["README.md"]),
        layer("Rules", ["Billing"]),
        layer("Secrets", ["CSodium"]),
        layer(
            "Store", ["Rules", "Billing", "CSQLite", "CPostgres"],
            resources: [.embedInCode("Migrations"), .embedInCode("Guards")]),
        layer("Operations", ["Store", "Rules", "Billing", "Secrets"]),
        layer("Views", ["Rules", "Billing", "CPangoCairo"], resources: [.embedInCode("Assets")]),
        layer(
            "Web",
            [
                "Operations", "Views", "Rules", "Billing", "CZlib", hummingbird, httpTypes, nioCore,
                logging,
            ]),
        layer(
            "Channels",
            [
                "Operations", "Views", "Rules", "Billing", hummingbird, httpTypes, nioCore, yams,
                logging,
            ]),
        layer("Demo", ["Channels", "Operations", "Rules", "Billing"]),
        .executableTarget(
            name: "Kabinet",
            dependencies: [
                "Demo", "Web", "Channels", "Operations", "Store", "Views", "Rules", "Billing",
                "Secrets", arguments, yams, hummingbird, hummingbirdCore, hummingbirdHTTP2,
                httpTypes,
                nioCore, nioPosix, nioHTTP1, nioHTTP2, nioHTTPTypes, nioTLS, nioSSL, lifecycle,
                unixSignals, logging, metrics,
            ],
            swiftSettings: settings,
            // In the place of libc's allocator: what one thread makes, another frees.
            linkerSettings: [.linkedLibrary("mimalloc")]),
        // What `make bench` measures against; no product.
        .executableTarget(
            name: "Plaintext", dependencies: [hummingbird], path: "Benchmarks/Plaintext",
            swiftSettings: settings),
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: settings),
        .target(
            name: "Databases", dependencies: ["CPostgres", "Store"], path: "Tests/Databases",
            swiftSettings: settings),
        suite("BillingTests", ["Billing", "Seeded"]),
        suite("RulesTests", ["Rules", "Billing"]),
        suite(
            "OperationsTests",
            ["Operations", "Store", "Rules", "Billing", "Secrets", "Seeded", "Databases"]),
        suite(
            "WebTests",
            ["Web", "Operations", "Views", "Rules", "Billing", hummingbird, httpTypes, nioCore]),
        suite("StoreTests", ["Store", "Rules", "Billing", "Seeded", "Databases", "CSQLite"]),
        suite("ViewsTests", ["Views", "Rules", "Billing", "Seeded", "CPangoCairo"]),
        suite(
            "ChannelsTests", ["Channels", "Views", "Operations", "Rules", "Billing", "Seeded"]),
        suite("StoryTests", ["Secrets", "Billing", "Databases", "CSQLite"]),
        suite("TidyTests", []),
    ]
)

func layer(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: settings)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}
