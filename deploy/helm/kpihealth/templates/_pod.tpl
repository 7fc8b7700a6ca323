{{/*
Pod template of a component. Arguments: root, component, mode: serve (Deployment), migrate or redrive (Jobs, which no
Service selects because their component label has the mode in it).
*/}}
{{- define "kpihealth.pod" -}}
{{- $values := .root.Values }}
{{- $component := .component }}
{{- $settings := .component.settings }}
{{- $serves := eq .mode "serve" }}
{{- $label := $serves | ternary $component.name (printf "%s-%s" $component.name .mode) }}
metadata:
  labels:
    {{- include "kpihealth.labels" (dict "root" .root "component" $label "labels" $settings.podLabels) | nindent 4 }}
  annotations:
    # Secrets given as values: a change must reach the pods.
    checksum/secrets: {{ include "kpihealth.secrets" .root | sha256sum }}
    {{- with merge (deepCopy $settings.podAnnotations) $values.commonAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "kpihealth.serviceAccountName" .root | quote }}
  automountServiceAccountToken: false
  # A Service called kafka would else set KAFKA_PORT and the like, which the services read as their own settings.
  enableServiceLinks: false
  {{- with $values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- with $settings.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if $serves }}
  terminationGracePeriodSeconds: {{ add $values.shutdown.delaySeconds $values.shutdown.timeoutSeconds $values.shutdown.workSeconds }}
  {{- include "kpihealth.spread" . | nindent 2 }}
  {{- else }}
  restartPolicy: Never
  {{- end }}
  securityContext:
    {{- toYaml $settings.podSecurityContext | nindent 4 }}
  containers:
    - name: {{ $component.name }}
      image: {{ include "kpihealth.image" . | quote }}
      imagePullPolicy: {{ $component.image.pullPolicy }}
      securityContext:
        {{- toYaml $settings.securityContext | nindent 8 }}
      {{- if eq $component.image.flavor "native" }}
      # An executable does not know the limits of its container.
      args: ["-Xmx{{ $settings.heap }}"]
      {{- end }}
      env:
        {{- include "kpihealth.env" . | nindent 8 }}
      {{- with $settings.extraEnvFrom }}
      envFrom:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- if $serves }}
      ports:
        - {name: http, containerPort: 8080, protocol: TCP}
      startupProbe:
        httpGet: {path: /q/health/started, port: http}
        {{- toYaml $settings.probes.startup | nindent 8 }}
      readinessProbe:
        httpGet: {path: /q/health/ready, port: http}
        {{- toYaml $settings.probes.readiness | nindent 8 }}
      livenessProbe:
        httpGet: {path: /q/health/live, port: http}
        {{- toYaml $settings.probes.liveness | nindent 8 }}
      {{- end }}
      resources:
        {{- toYaml $settings.resources | nindent 8 }}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        {{- range include "kpihealth.mounts" . | fromYamlArray }}
        - {name: {{ .name }}, mountPath: /etc/kpihealth/{{ .name }}, readOnly: true}
        {{- end }}
        {{- with $settings.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: {{ $settings.tmpSize }}}
    {{- range include "kpihealth.mounts" . | fromYamlArray }}
    - name: {{ .name }}
      secret:
        secretName: {{ quote .secret }}
        defaultMode: 0440
        {{- with .key }}
        # Nothing else of that Secret, such as the authority's private key.
        items: [{key: {{ . }}, path: ca.crt}]
        {{- end }}
    {{- end }}
    {{- with $settings.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}

{{/* Secrets mounted under /etc/kpihealth, a list of name, secret, key. */}}
{{- define "kpihealth.mounts" -}}
{{- $mounts := list }}
{{- if .component.schema }}
{{- with include "kpihealth.databaseCa" .root }}
{{- $mounts = append $mounts (dict "name" "database" "secret" . "key" $.root.Values.database.ca.key) }}
{{- end }}
{{- end }}
{{- if ne .mode "migrate" }}
{{- with include "kpihealth.kafkaCa" .root }}
{{- $mounts = append $mounts (dict "name" "kafka" "secret" . "key" $.root.Values.kafka.ca.key) }}
{{- end }}
{{- if eq .component.name "tenants" }}
{{- with include "kpihealth.oidcCa" .root }}
{{- $mounts = append $mounts (dict "name" "oidc" "secret" . "key" $.root.Values.oidc.ca.key) }}
{{- end }}
{{- $mounts = append $mounts (dict "name" "signing-keys" "secret" (include "kpihealth.secretName" (dict "root" .root "id" "signing-keys"))) }}
{{- end }}
{{- end }}
{{- toYaml $mounts }}
{{- end }}

{{/* Where replicas go: the given constraints with their selector, and rather not two on one node. */}}
{{- define "kpihealth.spread" -}}
{{- $selector := dict "matchLabels" (include "kpihealth.selectorLabels" (dict "root" .root "component" .component.name) | fromYaml) }}
{{- with .component.settings.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- range . }}
  - {{- toYaml (merge (deepCopy .) (dict "labelSelector" $selector)) | nindent 4 }}
  {{- end }}
{{- end }}
affinity:
  {{- with .component.settings.affinity }}
  {{- toYaml . | nindent 2 }}
  {{- else }}
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            {{- toYaml $selector | nindent 12 }}
  {{- end }}
{{- end }}
