package io.ecom.viz.browser;

import io.ecom.viz.ScriptJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the browser: opens files, evaluates scripts, and remembers errors and requests. */
public final class Tab implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*)\"");
    private static final Pattern REQUEST = Pattern.compile("\"request\":\\{\"url\":\"([^\"]*)\"");

    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private Tab() {}

    static Tab attach(int port) {
        try {
            HttpClient client = HttpClient.newHttpClient();
            String pages = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher address = ADDRESS.matcher(pages);
            if (!address.find()) {
                throw new AssertionError("No page in " + pages);
            }
            Tab tab = new Tab();
            tab.socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(address.group(1)), tab)
                    .get(60, TimeUnit.SECONDS);
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                tab.send(domain + ".enable", "{}");
            }
            return tab;
        } catch (Exception e) {
            throw new AssertionError("Cannot attach to the browser", e);
        }
    }

    /** Opens a file at a width, light or dark, and waits until it has drawn. */
    public void open(Path file, int width, int height, String scheme) {
        send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(width, height));
        send(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}".formatted(scheme));
        send("Page.navigate", "{\"url\":\"%s\"}".formatted(file.toUri()));
        Await.value(
                PATIENCE,
                "a drawn page",
                () -> evaluate("document.readyState + (document.body && document.documentElement.dataset.drawn || '')")
                                .matches("complete\\d+")
                        ? Optional.of(true)
                        : Optional.empty());
    }

    /** The value of an expression as text; a promise is waited for. */
    public String evaluate(String expression) {
        String asked = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        String answer = send(
                "Runtime.evaluate",
                "{\"expression\":\"Promise.resolve(%s).then(function(v){return encodeURIComponent(String(v))})\",\"awaitPromise\":true}"
                        .formatted(asked));
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            throw new AssertionError("No value in " + answer);
        }
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }

    /** Runs a script in the page, whatever its policy, and forgets its value. */
    public void run(String script) {
        send("Runtime.evaluate", "{\"expression\":%s}".formatted(ScriptJson.write(script)));
    }

    /** Presses a key and lets it go; what has the focus gets it. */
    public void press(String key, int code) {
        String event = "\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d".formatted(key, key, code);
        send("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"text\":\"\\r\",%s}".formatted(event));
        send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",%s}".formatted(event));
    }

    /** A picture of a part of the page, from a height downwards. */
    public void screenshot(Path file, int top, int width, int height) throws IOException {
        String answer = send(
                "Page.captureScreenshot",
                "{\"format\":\"png\",\"captureBeyondViewport\":true,\"clip\":{\"x\":0,\"y\":%d,\"width\":%d,\"height\":%d,\"scale\":1}}"
                        .formatted(top, width, height));
        Files.write(file, Base64.getDecoder().decode(answer.replaceAll("(?s).*\"data\":\"([^\"]*)\".*", "$1")));
    }

    /** What went wrong on the page so far, as the browser reported it. */
    public List<String> errors() {
        return errors;
    }

    /** The addresses asked for so far. */
    public List<String> requests() {
        return requests;
    }

    private String send(String method, String parameters) {
        int id = next.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("No answer to " + method, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            receive(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        Matcher id = ID.matcher(text);
        if (id.find()) {
            answers.remove(Integer.valueOf(id.group(1))).complete(text);
        } else if (text.startsWith("{\"method\":\"Runtime.exceptionThrown\"")
                || text.startsWith("{\"method\":\"Log.entryAdded\"") && text.contains("\"level\":\"error\"")
                || text.startsWith("{\"method\":\"Runtime.consoleAPICalled\"") && text.contains("\"type\":\"error\"")) {
            errors.add(text);
        } else if (text.startsWith("{\"method\":\"Network.requestWillBeSent\"")) {
            Matcher request = REQUEST.matcher(text);
            requests.add(request.find() ? request.group(1) : text);
        }
    }
}
