package io.kpihealth.gateway.proxy;

import io.kpihealth.web.ProblemException;
import io.kpihealth.web.ProblemWriter;
import io.kpihealth.web.RequestId;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends a request to its service and streams both bodies; neither is ever held whole. */
@ApplicationScoped
class ServiceProxy {
    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);

    private final Upstreams upstreams;
    private final ProblemWriter problems;

    ServiceProxy(Upstreams upstreams, ProblemWriter problems) {
        this.upstreams = upstreams;
        this.problems = problems;
    }

    void forward(RoutingContext context, Forwarding forwarding) {
        // WebSocket upgrades would pass the interceptor by, and with it every check of headers.
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client())
                .origin(proxied -> upstreams.request(forwarding.upstream()))
                .addInterceptor(new Interceptor(context, forwarding))
                .handle(context.request());
    }

    private final class Interceptor implements ProxyInterceptor {
        private final RoutingContext context;
        private final Forwarding forwarding;

        Interceptor(RoutingContext context, Forwarding forwarding) {
            this.context = context;
            this.forwarding = forwarding;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
            MultiMap headers = proxied.request().setURI(forwarding.uri()).headers();
            ForwardedHeaders.keepAllowed(headers);
            if (forwarding.internalToken() != null) {
                headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + forwarding.internalToken());
            }
            headers.set(RequestId.HEADER, forwarding.requestId());
            return proxied.sendRequest().recover(failure -> Future.succeededFuture(failed(proxied, failure)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxied) {
            ProxyResponse answer = proxied.response();
            ForwardedHeaders.cleanAnswer(answer.headers(), upstreams.base(forwarding.upstream()));
            forwarding.answered().accept(answer.getStatusCode());
            return proxied.sendResponse();
        }

        private ProxyResponse failed(ProxyContext proxied, Throwable failure) {
            LOG.warnf("%s: %s", forwarding.upstream().label(), failure);
            ProblemException problem = problem(failure);
            Buffer body = problems.body(context, problem);
            ProxyResponse answer = proxied.request().release().response();
            answer.setStatusCode(problem.type().status()).setBody(Body.body(body));
            answer.putHeader(HttpHeaders.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE);
            problem.headers().forEach(answer::putHeader);
            return answer;
        }

        private static ProblemException problem(Throwable failure) {
            if (Upstreams.isUnreached(failure)) {
                return ExchangeProblems.unavailable("The service is not available at the moment.");
            }
            if (failure instanceof TimeoutException) {
                return ProblemException.of(GatewayProblem.GATEWAY_TIMEOUT, "The service did not answer in time.");
            }
            return ProblemException.of(
                    GatewayProblem.BAD_GATEWAY,
                    "The service ended the connection before it answered; what was sent may have taken effect.");
        }
    }
}
