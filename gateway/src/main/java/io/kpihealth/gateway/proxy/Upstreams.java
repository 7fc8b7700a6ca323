package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.GatewayConfig;
import io.kpihealth.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the services are, and the connections to them. */
@ApplicationScoped
class Upstreams {
    private final GatewayConfig.Services services;
    private final HttpClient client;

    Upstreams(GatewayConfig config, Vertx vertx) {
        this.services = config.services();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toSeconds())
                        .setKeepAliveTimeout((int) config.unusedTimeout().toSeconds())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connectionsPerService()));
    }

    HttpClient client() {
        return client;
    }

    /** Connects once more where a replica was just gone: nothing was sent yet, and another one may answer. */
    Future<HttpClientRequest> request(Upstream upstream) {
        RequestOptions options = options(upstream);
        return client.request(options)
                .recover(failure -> isUnreached(failure) ? client.request(options) : Future.failedFuture(failure));
    }

    /** Whether no replica was reached, so that nothing can have taken effect. */
    static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }

    private RequestOptions options(Upstream upstream) {
        URI address = address(upstream);
        boolean tls = "https".equals(address.getScheme());
        int standardPort = tls ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? standardPort : address.getPort())
                .setSsl(tls);
    }

    /** Scheme, host and port, without a slash at the end. */
    String base(Upstream upstream) {
        URI address = address(upstream);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private URI address(Upstream upstream) {
        return switch (upstream) {
            case TENANTS -> services.tenants();
            case INGEST -> services.ingest();
            case SCORING -> services.scoring();
            case PLAYBOOK -> services.playbook();
        };
    }
}
