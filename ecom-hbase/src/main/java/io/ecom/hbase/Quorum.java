package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.net.HostAndPort;
import java.util.List;
import java.util.stream.Collectors;

/** The ZooKeeper servers through which a cluster is found. */
record Quorum(List<HostAndPort> servers) {
    static final int DEFAULT_PORT = 2181;

    Quorum {
        servers = List.copyOf(servers);
    }

    /** Reads {@code host[:port],host[:port]}. As HBase does, a port that stands last only is that of all. */
    static Quorum parse(String text) {
        try {
            List<HostAndPort> given = Splitter.on(',')
                    .trimResults()
                    .splitToStream(text)
                    .map(HostAndPort::fromString)
                    .toList();
            int port = given.get(given.size() - 1).getPortOrDefault(DEFAULT_PORT);
            for (HostAndPort server : given) {
                checkArgument(!server.getHost().isBlank() && server.getHost().indexOf(' ') < 0);
                checkArgument(server.getPortOrDefault(DEFAULT_PORT) > 0);
            }
            return new Quorum(
                    given.stream().map(server -> server.withDefaultPort(port)).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid HBase quorum '%s': expected host[:port], several separated by ','".formatted(text), e);
        }
    }

    @Override
    public String toString() {
        return servers.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    }
}
